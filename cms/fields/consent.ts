import type { GroupField } from 'payload'
import { signedInField } from '../access/signedIn.ts'
import { consentSources } from '../../content/model/person.ts'
import { day } from './day.ts'
import { optionsOf } from './optionsOf.ts'

/** A recorded consent: how and when it was given, when it was withdrawn. Nothing is ticked in advance; never public. */
export const consent = (name: 'nameConsent' | 'phoneConsent', label: string): GroupField => ({
  name,
  label,
  type: 'group',
  access: { read: signedInField },
  admin: { hideGutter: true, description: 'Chỉ có hiệu lực khi ghi đủ hình thức và ngày đồng ý.' },
  fields: [
    {
      type: 'row',
      fields: [
        {
          name: 'source',
          label: 'Đồng ý bằng',
          type: 'select',
          options: optionsOf(consentSources),
          admin: { width: '33%', components: { Diff: '/admin/WordDiff.tsx#WordDiff' } },
        },
        day({ name: 'givenOn', label: 'Ngày đồng ý' }),
        day({ name: 'withdrawnOn', label: 'Ngày rút lại' }),
      ],
    },
  ],
})
