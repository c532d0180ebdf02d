import type { TextField } from 'payload'
import { isDraftSlug } from '../../content/model/draftSlug.ts'
import { nobodyField } from '../access/signedIn.ts'

/** The page's address; see hooks/setSlug. Nobody types it. */
export const slug: TextField = {
  name: 'slug',
  label: 'Địa chỉ trang',
  type: 'text',
  unique: true,
  index: true,
  access: { create: nobodyField, update: nobodyField },
  admin: {
    readOnly: true,
    description: 'Tự đặt khi đăng lần đầu, không đổi về sau.',
    condition: (data) => typeof data.slug === 'string' && !isDraftSlug(data.slug),
  },
}
