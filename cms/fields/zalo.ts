import type { GroupField } from 'payload'
import { publicZaloUrl } from '../access/publicPerson.ts'
import { signedInField } from '../access/signedIn.ts'
import { zaloGroupUrl } from '../../content/model/person.ts'
import { wholeNumber } from './wholeNumber.ts'

const inWords = { components: { Diff: '/admin/WordDiff.tsx#WordDiff' } }

/** A Zalo group of a team or of one of its groups (R12, R13). */
export const zalo = (label: string): GroupField => ({
  name: 'zalo',
  label,
  type: 'group',
  fields: [
    { name: 'exists', label: 'Đã lập nhóm Zalo', type: 'checkbox', defaultValue: false, admin: inWords },
    {
      name: 'url',
      label: 'Liên kết vào nhóm',
      type: 'text',
      access: { read: publicZaloUrl },
      admin: { placeholder: 'https://zalo.me/g/…', condition: (_, zalo) => Boolean(zalo?.exists || zalo?.url) },
      hooks: {
        beforeValidate: [({ value }) => (typeof value === 'string' ? value.trim().replace(/\/$/, '') || null : value)],
      },
      validate: (value: string | null | undefined) =>
        !value ||
        zaloGroupUrl.safeParse(value).success ||
        'Liên kết nhóm Zalo có dạng https://zalo.me/g/ và 6 đến 32 chữ thường, số.',
    },
    {
      type: 'row',
      fields: [
        {
          name: 'isPublic',
          label: 'Cho hiện liên kết trên trang công khai',
          type: 'checkbox',
          defaultValue: false,
          access: { read: signedInField },
          admin: inWords,
        },
        {
          name: 'needsApproval',
          label: 'Nhóm đã bật duyệt thành viên',
          type: 'checkbox',
          defaultValue: false,
          access: { read: signedInField },
          admin: { ...inWords, description: 'Liên kết chỉ hiện khi cả hai ô này được đánh dấu.' },
        },
      ],
    },
    {
      name: 'householdsRepresented',
      label: 'Số hộ có người trong nhóm Zalo',
      type: 'number',
      min: 0,
      validate: wholeNumber,
      admin: { description: 'Mỗi hộ tính một lần.' },
    },
  ],
})
