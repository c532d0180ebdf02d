import type { Field } from 'payload'
import { longestComment, reviewStates } from '../../content/model/review.ts'
import { nobodyField, signedInField } from '../access/signedIn.ts'
import { optionsOf } from './optionsOf.ts'
import { siteNote } from './siteNote.ts'

const date = (name: string, label: string): Field => ({ name, label, type: 'date' })

/** Asking for review and returning; written by hooks/settleReview and collections/returnDraft only. */
export const reviewFields: Field[] = [
  siteNote,
  {
    name: 'reviewNote',
    label: 'Gửi duyệt',
    type: 'ui',
    admin: { components: { Field: '/admin/ReviewNote.tsx#ReviewNote' }, disableListColumn: true },
  },
  {
    name: 'review',
    label: 'Gửi duyệt',
    type: 'group',
    access: { read: signedInField, create: nobodyField, update: nobodyField },
    admin: { hidden: true, disableBulkEdit: true },
    fields: [
      {
        name: 'state',
        label: 'Tình trạng',
        type: 'select',
        defaultValue: 'none',
        index: true,
        options: optionsOf(reviewStates),
      },
      // The account as text: it may be deleted later, and its name is not everybody's to look up.
      { name: 'askedBy', label: 'Tài khoản gửi', type: 'text' },
      { name: 'askedByName', label: 'Người gửi', type: 'text' },
      date('askedAt', 'Gửi lúc'),
      date('returnedAt', 'Trả lại lúc'),
      { name: 'comment', label: 'Ý kiến', type: 'textarea', maxLength: longestComment },
    ],
  },
]
