import type { UIField } from 'payload'

/** Above a form: why the last publish set aside what it holds. */
export const siteNote: UIField = {
  name: 'siteNote',
  label: 'Trên trang công khai',
  type: 'ui',
  admin: { components: { Field: '/admin/SiteNote.tsx#SiteNote' }, disableListColumn: true },
}
