import type { CollectionBeforeChangeHook } from 'payload'
import { todayInVietnam } from '../../content/model/date.ts'
import { findEndedTerms } from '../../content/model/replaceLeader.ts'

/** Who led stays on record also where the list itself was changed, in the form or by an import. */
export const keepTerms: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  const after = { ...originalDoc, ...data }
  if (operation !== 'update' || after._status !== 'published') return data
  // What stands on the site, not the draft that becomes public now; of a team in the trash, what stood.
  const stored = { collection: 'teams', id: originalDoc.id, depth: 0, draft: false, trash: true } as const
  const before = await req.payload.findByID({ ...stored, req })
  if (before._status !== 'published') return data
  const ended = findEndedTerms(before, after, todayInVietnam(new Date()))
  return ended.length === 0 ? data : { ...data, formerLeaders: [...(after.formerLeaders ?? []), ...ended] }
}
