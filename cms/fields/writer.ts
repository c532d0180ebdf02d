import type { Field } from 'payload'
import { nobodyField, signedInField } from '../access/signedIn.ts'

/** Who wrote last, for «Bản nháp» on the front page; set by hooks/rememberWriter only. */
export const writer: Field = {
  name: 'writer',
  label: 'Người viết',
  type: 'group',
  access: { read: signedInField, create: nobodyField, update: nobodyField },
  admin: { hidden: true, disableBulkEdit: true },
  // The account as text: it may be deleted later, and its name is not everybody's to look up.
  fields: [
    { name: 'account', label: 'Tài khoản', type: 'text', index: true },
    { name: 'name', label: 'Tên', type: 'text' },
  ],
}
