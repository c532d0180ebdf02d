import type { Field } from 'payload'
import { signedInField, staffField } from '../access/signedIn.ts'

/** «Bản công khai, đã che…»: said of one file, so the file's id is what is kept. See hooks/demandRedaction. */
export const redaction: Field[] = [
  {
    name: 'redaction',
    label: 'Thông tin riêng trong tệp',
    type: 'ui',
    admin: { components: { Field: '/admin/PdfRedaction.tsx#PdfRedaction' }, disableListColumn: true },
  },
  {
    name: 'redactedFile',
    label: 'Đã xác nhận là bản công khai',
    type: 'text',
    access: { read: signedInField, create: staffField, update: staffField },
    admin: { hidden: true, disableListColumn: true, disableListFilter: true, disableBulkEdit: true },
  },
]
