import type { CollectionConfig } from 'payload'
import { nobody } from '../access/anyone.ts'
import { commune } from '../fields/commune.ts'
import { day } from '../fields/day.ts'

/**
 * That a number was withdrawn in a commune, and when: for lists that come back after the person has left the team or the
 * team the CMS. The number itself is not kept, only a mark of it (consent/withdrawnNumbers).
 */
export const WithdrawnNumbers: CollectionConfig = {
  slug: 'withdrawn-numbers',
  labels: { singular: 'Số đã rút lại', plural: 'Các số đã rút lại' },
  admin: { hidden: true },
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  fields: [
    { name: 'mark', label: 'Dấu', type: 'text', required: true, index: true },
    commune(),
    day({ name: 'on', label: 'Ngày rút lại', required: true }),
  ],
}
