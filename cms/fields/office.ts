import type { GroupField } from 'payload'
import { officeLine } from './phone.ts'

/** How residents reach an office. Public. */
export const office: GroupField = {
  name: 'office',
  label: 'Liên hệ công khai của cơ quan',
  type: 'group',
  admin: { description: 'Người dân thấy các dòng này khi tổ trưởng chưa đồng ý công khai số riêng.' },
  fields: [
    {
      type: 'row',
      fields: [officeLine, { name: 'email', label: 'Thư điện tử', type: 'email' }],
    },
    {
      name: 'zaloUrl',
      label: 'Zalo của cơ quan',
      type: 'text',
      admin: { placeholder: 'https://zalo.me/…' },
      validate: (value: string | null | undefined) =>
        !value || /^https:\/\/zalo\.me\/\S+$/.test(value) || 'Liên kết Zalo bắt đầu bằng https://zalo.me/',
    },
    { name: 'address', label: 'Địa chỉ', type: 'text' },
  ],
}
