import type { ArrayField } from 'payload'
import { formerRoles } from '../../content/model/replaceLeader.ts'
import { signedInField } from '../access/signedIn.ts'
import { day } from './day.ts'
import { optionsOf } from './optionsOf.ts'

/** Who led the team and its groups until when. Never leaves the CMS. */
export const formerLeaders: ArrayField = {
  name: 'formerLeaders',
  label: 'Những người đã làm tổ trưởng, nhóm trưởng',
  labels: { singular: 'Người', plural: 'Những người đã làm' },
  type: 'array',
  access: { read: signedInField },
  admin: {
    components: { Field: '/admin/team/FormerLeadersField.tsx#FormerLeadersField' },
    disableBulkEdit: true,
  },
  fields: [
    { name: 'name', label: 'Họ và tên', type: 'text', required: true },
    {
      name: 'role',
      label: 'Chức danh',
      type: 'select',
      required: true,
      defaultValue: 'leader',
      options: optionsOf(formerRoles),
    },
    { name: 'group', label: 'Nhóm', type: 'text' },
    day({ name: 'since', label: 'Từ ngày' }),
    day({ name: 'until', label: 'Đến ngày', required: true }),
    { name: 'decision', label: 'Quyết định thay', type: 'text' },
  ],
}
