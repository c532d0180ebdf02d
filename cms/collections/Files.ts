import { resolve } from 'node:path'
import type { CollectionConfig } from 'payload'
import { ownCommune, ownCommuneStaff } from '../access/ownCommune.ts'
import { nobodyField, signedIn } from '../access/signedIn.ts'
import { commune } from '../fields/commune.ts'
import { uploadFile } from '../files/uploadEndpoint.ts'
import { limitUploads } from '../guard/limitUploads.ts'
import { checkUpload } from '../hooks/checkUpload.ts'
import { cleanUpload, keepScan } from '../hooks/cleanUpload.ts'
import { keepFileFacts } from '../hooks/keepFileFacts.ts'
import { fillOwnCommune, keepWithinCommune } from '../hooks/keepWithinCommune.ts'

const withoutColumn = { disableListColumn: true, disableListFilter: true, disableGroupBy: true, disableBulkEdit: true }

/** Uploads. Visitors never read this collection: the publisher copies the files of published documents to the site. */
export const files = (dataFolder: string): CollectionConfig => ({
  slug: 'files',
  disableDuplicate: true,
  labels: { singular: 'Tệp đính kèm', plural: 'Tệp đính kèm' },
  admin: {
    group: 'Nội dung',
    useAsTitle: 'label',
    defaultColumns: ['label', 'filename', 'filesize', 'updatedAt'],
    description: 'PDF của văn bản (đến 10 MB) và bản ghi âm của bài (đến 20 MB).',
  },
  endpoints: [uploadFile],
  access: { read: ownCommune, create: signedIn, update: ownCommuneStaff, delete: ownCommuneStaff },
  hooks: {
    beforeOperation: [limitUploads, checkUpload, cleanUpload],
    beforeValidate: [fillOwnCommune],
    beforeChange: [
      keepWithinCommune,
      keepFileFacts,
      keepScan,
      ({ data, originalDoc }) => ({ ...data, label: data.label || originalDoc?.label || data.filename }),
    ],
  },
  upload: {
    staticDir: resolve(/* turbopackIgnore: true */ dataFolder, 'uploads'),
    mimeTypes: ['application/pdf', 'audio/mpeg', 'audio/mp4'],
    crop: false,
    focalPoint: false,
    pasteURL: false,
    bulkUpload: false,
    // Its headers are those of next.config.mjs.
  },
  fields: [
    { name: 'label', label: 'Tên gọi', type: 'text' },
    commune(),
    {
      name: 'filesize',
      label: 'Dung lượng',
      type: 'number',
      admin: { components: { Cell: '/admin/FileSizeCell.tsx#FileSizeCell' } },
    },
    // A `FileScan`. Never shown as it is: see admin/PdfRedaction.
    {
      name: 'scan',
      label: 'Điều máy đọc được trong tệp',
      type: 'json',
      access: { create: nobodyField, update: nobodyField },
      admin: { hidden: true, ...withoutColumn },
    },
    // Payload's own fields, named and listed as a board would: these say nothing to it.
    ...[
      ['url', 'Địa chỉ tệp'],
      ['thumbnailURL', 'Địa chỉ ảnh nhỏ'],
      ['mimeType', 'Loại tệp'],
    ].map(([name = '', label = '']) => ({ name, label, type: 'text' as const, admin: withoutColumn })),
  ],
})
