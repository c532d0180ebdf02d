import { resolve } from 'node:path'
import type { CollectionConfig } from 'payload'
import { ownCommuneStaff } from '../access/ownCommune.ts'
import { staff } from '../access/signedIn.ts'
import { viewScan } from '../consent/viewScan.ts'
import { commune } from '../fields/commune.ts'
import { limitUploads } from '../guard/limitUploads.ts'
import { checkScan } from '../hooks/checkUpload.ts'
import { keepFileFacts } from '../hooks/keepFileFacts.ts'
import { fillOwnCommune, keepWithinCommune } from '../hooks/keepWithinCommune.ts'

/**
 * Scans and photographs of signed consents: for the district and the commune's own staff only, never for visitors or
 * contributors, never part of a publish. Its headers are those of next.config.mjs.
 */
export const consentScans = (dataFolder: string): CollectionConfig => ({
  slug: 'consent-scans',
  disableDuplicate: true,
  labels: { singular: 'Bản chụp giấy đồng ý', plural: 'Bản chụp giấy đồng ý' },
  admin: { hidden: true, useAsTitle: 'filename' },
  endpoints: [viewScan],
  access: { read: ownCommuneStaff, create: staff, update: ownCommuneStaff, delete: ownCommuneStaff },
  hooks: {
    beforeOperation: [limitUploads, checkScan],
    beforeValidate: [fillOwnCommune],
    beforeChange: [keepWithinCommune, keepFileFacts],
  },
  upload: {
    staticDir: resolve(/* turbopackIgnore: true */ dataFolder, 'consent-scans'),
    mimeTypes: ['application/pdf', 'image/jpeg', 'image/png', 'image/webp'],
    crop: false,
    focalPoint: false,
    pasteURL: false,
  },
  fields: [commune()],
})
