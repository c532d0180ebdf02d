import { showDay, type Day } from '../../content/model/date.ts'
import { splitDetail } from '../publish/technicalDetail.ts'
import { listOf } from './adminLinks.ts'

/** A change that somebody made public, and how far it has come. */
export type OwnChange = {
  /** «Bài «Phòng cháy mùa hanh»» */
  what: string
  /** Where it is edited in the admin. */
  edit: string
  /** Its page on the site. */
  page: string | null
  outcome: 'waiting' | 'shown' | 'removed' | 'refused' | 'failed' | 'held' | 'ahead'
  /** What is to be mended, where it was refused; where it waits for its day, which. */
  message: string | null
}

export type Asked = {
  edit: string
  /** The number of the publish that took it up; null: it waits. Clocks jump, numbers do not. */
  takenBy: number | null
  isPublished: boolean
  /** The day from which it is to be shown. */
  comesOn?: Day | null
  /** The last day on which it holds. */
  endsOn?: Day | null
}
export type LastDone = {
  number: number
  problems: readonly { link?: string | null; message?: string | null }[]
  /** The publish that first showed what the site shows: an earlier one where the site was returned to it. */
  asOf: number
  /** Its day, where the site was returned to it. */
  earlierDay: Day | null
}

/** What the last good publish says about a change: it took in what was taken up by itself or by one before it. */
export const outcomeOf = (
  { edit, takenBy, isPublished, comesOn = null, endsOn = null }: Asked,
  done: LastDone | null,
  today: Day,
): Pick<OwnChange, 'outcome' | 'message'> => {
  if (takenBy === null) return { outcome: 'waiting', message: null }
  if (!done || done.number < takenBy) return { outcome: 'failed', message: null }
  const problem = done.problems.find(({ link }) => link === edit)
  if (problem) return { outcome: 'refused', message: problem.message ? splitDetail(problem.message).sentence : null }
  // What was taken off stays off in a return, too.
  if (!isPublished) return { outcome: 'removed', message: null }
  const isHeld = done.asOf < takenBy || (done.earlierDay !== null && comesOn !== null && comesOn > done.earlierDay)
  if (comesOn !== null && comesOn > today) return { outcome: 'ahead', message: sayAhead(comesOn, done) }
  if (isHeld) return { outcome: 'held', message: isTeam(edit) ? withdrawnGoes : null }
  return { outcome: 'shown', message: endsOn !== null && endsOn < today ? sayEnded(endsOn) : null }
}

const isTeam = (edit: string): boolean => edit.startsWith(`${listOf('teams')}/`)

/** The change that waits may have been a withdrawal: that part of it does not. */
const withdrawnGoes = 'Số điện thoại, họ tên đã rút đồng ý thì đã được gỡ khỏi trang.'

/** The page stays for those who have its address. */
const sayEnded = (on: Day): string =>
  `Bài đã hết hạn ngày ${showDay(on)} nên không có trong danh sách và lịch phát thanh.`

const sayAhead = (on: Day, { earlierDay }: LastDone): string =>
  earlierDay === null ? `Bài tự lên trang ngày ${showDay(on)}.` : sayHeldAhead(on)

/** Of a bulletin that has its day, while the site stays in an earlier state. */
export const sayHeldAhead = (on: Day): string =>
  `Hẹn ngày ${showDay(on)}, nhưng trang đang ở một bản trước: bài chỉ lên sau khi cấp huyện đưa nội dung mới nhất lên lại.`

/** Somebody has to do something, or to wait for a fault to be mended. */
export const isAmiss = ({ outcome }: OwnChange): boolean => ['refused', 'failed', 'held'].includes(outcome)

const words: Record<OwnChange['outcome'], string> = {
  waiting: 'đã lưu, đang chờ lên trang công khai…',
  shown: 'đã có trên trang công khai.',
  removed: 'đã gỡ khỏi trang công khai.',
  refused: 'chưa lên trang, cần sửa.',
  failed: 'chưa lên trang được; hệ thống sẽ thử lại.',
  ahead: 'đã hẹn ngày.',
  held: 'đã lưu; thay đổi chưa lên trang công khai, vì trang đang ở một bản trước.',
}

export const describeChange = ({ what, outcome, message }: OwnChange): string =>
  [`${what} ${words[outcome]}`, message].filter(Boolean).join(' ')
