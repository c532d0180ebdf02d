import { resolve } from 'node:path'
import type { Access, CollectionConfig } from 'payload'
import { nobody } from '../access/anyone.ts'
import { actorOf } from '../access/actorOf.ts'
import { ownCommune } from '../access/ownCommune.ts'
import { commune } from '../fields/commune.ts'
import { optionsOf } from '../fields/optionsOf.ts'
import { importEndpoints } from '../import/record/endpoints.ts'
import { importStates } from '../import/record/importRecord.ts'
import { mayImport } from '../../content/model/role.ts'

const ownImports: Access = (args) => mayImport(actorOf(args.req)) && ownCommune(args)

/**
 * One row an import through the admin. Written by the import itself only, read through its endpoints; the bytes lie in
 * a private folder (ImportFolder), never among the public files.
 */
export const imports = (dataFolder: string): CollectionConfig => ({
  slug: 'imports',
  labels: { singular: 'Lần nhập danh sách', plural: 'Các lần nhập danh sách' },
  admin: { hidden: true },
  access: { read: ownImports, create: nobody, update: nobody, delete: nobody },
  endpoints: importEndpoints(resolve(/* turbopackIgnore: true */ dataFolder)),
  defaultSort: '-createdAt',
  fields: [
    { name: 'fileName', label: 'Tệp', type: 'text', required: true },
    {
      name: 'state',
      label: 'Tình trạng',
      type: 'select',
      required: true,
      index: true,
      options: optionsOf(importStates),
    },
    { name: 'message', label: 'Lời báo', type: 'textarea' },
    { name: 'owner', label: 'Người nhập', type: 'relationship', relationTo: 'users', access: { read: () => false } },
    { name: 'ownerName', label: 'Người nhập', type: 'text' },
    commune({ defaultValue: undefined }),
    { name: 'choices', label: 'Đồng ý ghi chung cho cả tệp', type: 'json' },
    { name: 'corrections', label: 'Ô đã sửa', type: 'json' },
    { name: 'counts', label: 'Kết quả', type: 'json' },
    { name: 'fingerprint', label: 'Dấu của bản xem trước', type: 'text', access: { read: () => false } },
    { name: 'written', label: 'Đã ghi', type: 'number' },
    { name: 'total', label: 'Phải ghi', type: 'number' },
    { name: 'instance', label: 'Tiến trình', type: 'text', access: { read: () => false } },
    { name: 'beatAt', label: 'Còn làm lúc', type: 'date' },
    { name: 'phase', label: 'Việc bị ngắt', type: 'select', options: optionsOf({ write: 'Nhập', undo: 'Hoàn tác' }) },
    { name: 'endedAt', label: 'Xong lúc', type: 'date' },
    { name: 'purgedAt', label: 'Đã xoá tệp lúc', type: 'date' },
  ],
})
