import type { CollectionConfig } from 'payload'
import { nobody } from '../access/anyone.ts'
import { optionsOf } from '../fields/optionsOf.ts'

/** The journal of an import: one row a document that it wrote, with what stood before. For undo; nobody reads it. */
export const ImportChanges: CollectionConfig = {
  slug: 'import-changes',
  labels: { singular: 'Mục đã nhập', plural: 'Các mục đã nhập' },
  admin: { hidden: true },
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  fields: [
    { name: 'import', label: 'Lần nhập', type: 'relationship', relationTo: 'imports', required: true, index: true },
    { name: 'kind', label: 'Loại', type: 'text', required: true },
    { name: 'document', label: 'Mục', type: 'text', required: true, index: true },
    { name: 'title', label: 'Tên', type: 'text' },
    {
      name: 'outcome',
      label: 'Kết quả',
      type: 'select',
      required: true,
      options: optionsOf({ created: 'Mới', updated: 'Sửa' }),
    },
    { name: 'before', label: 'Trước khi nhập', type: 'json' },
    { name: 'after', label: 'Ghi xong lúc', type: 'text' },
    { name: 'isDraft', label: 'Bản nháp', type: 'checkbox' },
    { name: 'undo', label: 'Hoàn tác', type: 'select', options: optionsOf({ done: 'Đã trả lại', left: 'Để nguyên' }) },
    { name: 'reason', label: 'Vì sao để nguyên', type: 'textarea' },
  ],
}
