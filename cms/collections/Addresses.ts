import type { CollectionConfig } from 'payload'
import { nobody } from '../access/anyone.ts'

/** Every slug that has been on the site; older ones redirect. Written by the publisher only. */
export const Addresses: CollectionConfig = {
  slug: 'addresses',
  labels: { singular: 'Địa chỉ trang', plural: 'Địa chỉ trang' },
  admin: { hidden: true },
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  fields: [
    { name: 'noun', label: 'Loại', type: 'text', required: true },
    { name: 'key', label: 'Mã', type: 'text', required: true, index: true },
    { name: 'slug', label: 'Địa chỉ', type: 'text', required: true },
    { name: 'since', label: 'Từ lúc', type: 'date', required: true },
  ],
}
