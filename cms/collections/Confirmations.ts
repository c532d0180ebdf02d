import type { CollectionConfig } from 'payload'
import { nobody } from '../access/anyone.ts'
import { ownCommune } from '../access/ownCommune.ts'
import { commune } from '../fields/commune.ts'
import { day } from '../fields/day.ts'

/** «Xác nhận còn đúng»: on this day somebody looked at a team's whole list. Written by consent/confirmTeam only. */
export const Confirmations: CollectionConfig = {
  slug: 'confirmations',
  labels: { singular: 'Lần xác nhận danh sách', plural: 'Các lần xác nhận danh sách' },
  admin: { hidden: true },
  access: { read: ownCommune, create: nobody, update: nobody, delete: nobody },
  defaultSort: '-on',
  fields: [
    { name: 'team', label: 'Tổ', type: 'relationship', relationTo: 'teams', index: true },
    commune(),
    day({ name: 'on', label: 'Ngày xác nhận', required: true }),
    // The account as text: it may be deleted later.
    { name: 'byName', label: 'Người xác nhận', type: 'text' },
  ],
}
