import type { CollectionConfig } from 'payload'
import { nobody } from '../access/anyone.ts'
import { signedIn } from '../access/signedIn.ts'

/** A row asks the publisher for a publish. Written by hooks and commands only. */
export const PublishRequests: CollectionConfig = {
  slug: 'publish-requests',
  labels: { singular: 'Yêu cầu xuất bản', plural: 'Yêu cầu xuất bản' },
  admin: { hidden: true },
  access: { read: signedIn, create: nobody, update: nobody, delete: nobody },
  fields: [
    { name: 'reason', label: 'Lý do', type: 'text' },
    { name: 'requestedAt', label: 'Lúc', type: 'date', required: true },
    {
      name: 'requestedBy',
      label: 'Người yêu cầu',
      type: 'relationship',
      relationTo: 'users',
      access: { read: () => false },
    },
    {
      name: 'state',
      label: 'Tình trạng',
      type: 'select',
      required: true,
      defaultValue: 'waiting',
      index: true,
      options: [
        { label: 'Đang chờ', value: 'waiting' },
        { label: 'Đã làm', value: 'taken' },
      ],
    },
    { name: 'publish', label: 'Lần xuất bản', type: 'relationship', relationTo: 'publishes' },
  ],
}
