import { showDay, type Day } from '../../content/model/date.ts'
import { hasConsent, type Consent } from '../../content/model/person.ts'
import type { Note } from './cells.ts'
import type { ImportPerson } from './documents.ts'

export type Withdrawals = Map<string, Partial<Consent>>

type ConsentToMerge = {
  given: ImportPerson<unknown>
  /** The number as it will stand. */
  phone: string | null
  known: { phone?: string | null; phoneConsent?: Partial<Consent> | null } | undefined
  withdrawals: Withdrawals
  today: Day
  note: Note
}

const none: Consent = { source: null, givenOn: null, withdrawnOn: null }

/**
 * A consent belongs to a number. What the CMS recorded stays while the file says nothing; «Không» withdraws it; a
 * withdrawal is undone only by a consent that was given later, never by an old file.
 */
export function mergePhoneConsent({ given, phone, known, withdrawals, today, note }: ConsentToMerge): Partial<Consent> {
  const recorded = known && known.phone === phone ? (known.phoneConsent ?? none) : none
  const withdrawn = phone === null ? undefined : withdrawals.get(phone)
  if (given.consent.is === 'given') {
    const { source, givenOn } = given.consent
    // The same consent as is recorded: its wording, its scan and who wrote it down stay with it.
    if (hasConsent(recorded) && recorded.source === source && recorded.givenOn === givenOn) return recorded
    if (!withdrawn?.withdrawnOn || givenOn > withdrawn.withdrawnOn) return { source, givenOn, withdrawnOn: null }
    noteWithdrawn(given, withdrawn.withdrawnOn, note)
    return withdrawn
  }
  if (withdrawn) return withdrawn
  if (given.consent.is === 'refused' && hasConsent(recorded)) return withdraw({ given, recorded, today, note })
  if (hasConsent(known?.phoneConsent) && recorded === none && phone !== null) noteLost(given, note)
  return recorded
}

function withdraw({
  given,
  recorded,
  today,
  note,
}: Pick<ConsentToMerge, 'given' | 'today' | 'note'> & { recorded: Partial<Consent> }) {
  const reason = `${given.name}: tệp ghi «Không» nên sự đồng ý đã ghi trước đây được rút; số điện thoại không còn công khai.`
  note({
    ...given.at,
    severity: 'warning',
    reason,
    advice: 'Nếu người này vẫn đồng ý, sửa lại trong tệp kèm ngày đồng ý mới.',
  })
  return { ...recorded, withdrawnOn: today }
}

function noteWithdrawn(given: ImportPerson<unknown>, withdrawnOn: Day, note: Note) {
  const reason = `${given.name} đã rút đồng ý ngày ${showDay(withdrawnOn)}; số điện thoại vẫn không công khai.`
  note({
    ...given.at,
    severity: 'warning',
    reason,
    advice: 'Nếu người này đồng ý lại, ghi ngày đồng ý mới, sau ngày đã rút.',
  })
}

function noteLost(given: ImportPerson<unknown>, note: Note) {
  const reason = `${given.name}: số điện thoại khác với số đã được đồng ý công khai; số mới chưa công khai.`
  note({ ...given.at, severity: 'warning', reason, advice: 'Hỏi lại người này rồi ghi đồng ý cho số mới.' })
}
