import type { Field, GroupField } from 'payload'
import { signedInField } from '../access/signedIn.ts'
import { consentSources } from '../../content/model/person.ts'
import { day } from './day.ts'
import { optionsOf } from './optionsOf.ts'

const inWords = { components: { Diff: '/admin/WordDiff.tsx#WordDiff' } }

/**
 * A recorded consent: how and when it was given, to which words, who wrote it down, when it was withdrawn. Nothing is
 * ticked in advance; never public. Shown and written by admin/PersonConsent; see hooks/settleConsents.
 */
const consent = (name: 'nameConsent' | 'phoneConsent', label: string): GroupField => ({
  name,
  label,
  type: 'group',
  access: { read: signedInField },
  admin: { hidden: true },
  fields: [
    {
      name: 'source',
      label: 'Đồng ý bằng',
      type: 'select',
      options: optionsOf(consentSources),
      admin: inWords,
    },
    day({ name: 'givenOn', label: 'Ngày đồng ý' }),
    day({ name: 'withdrawnOn', label: 'Ngày rút lại' }),
    { name: 'wording', label: 'Lời đồng ý (bản số)', type: 'number', min: 1 },
    { name: 'scan', label: 'Bản chụp', type: 'upload', relationTo: 'consent-scans' },
    { name: 'recordedByName', label: 'Người ghi', type: 'text' },
    { name: 'recordedAt', label: 'Ghi lúc', type: 'date' },
  ],
})

/** What a person's row holds of consents, and the one place in the form to record and withdraw them. */
export const consentFields: Field[] = [
  {
    name: 'consents',
    label: 'Đồng ý công khai',
    type: 'ui',
    admin: { components: { Field: '/admin/PersonConsent.tsx#PersonConsentField' }, disableListColumn: true },
  },
  consent('phoneConsent', 'Đồng ý công khai số điện thoại'),
  consent('nameConsent', 'Đồng ý công khai họ tên (chỉ cần với tổ viên, thành viên nhóm)'),
]
