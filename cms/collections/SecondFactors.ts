import type { CollectionConfig } from 'payload'
import { nobody } from '../access/anyone.ts'

/**
 * The second factor of an account, in a row of its own: what is not in the account's document cannot come out with it.
 * Without endpoints; cms/signIn/secondFactor reads and writes it.
 */
export const SecondFactors: CollectionConfig = {
  slug: 'second-factors',
  labels: { singular: 'Xác thực hai lớp', plural: 'Xác thực hai lớp' },
  admin: { hidden: true },
  endpoints: false,
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  lockDocuments: false,
  fields: [
    { name: 'user', label: 'Tài khoản', type: 'relationship', relationTo: 'users', required: true, unique: true },
    // Encrypted: see seal.ts.
    { name: 'secret', label: 'Khoá', type: 'text', required: true, hidden: true },
    { name: 'isOn', label: 'Đang dùng', type: 'checkbox', required: true, defaultValue: false },
    { name: 'lastStep', label: 'Mã dùng lần cuối', type: 'number', required: true, defaultValue: 0, hidden: true },
    { name: 'recoveryHashes', label: 'Mã dự phòng', type: 'json', required: true, hidden: true },
  ],
}
