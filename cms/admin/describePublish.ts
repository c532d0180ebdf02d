import type { Publish } from '../payload-types.ts'
import { splitDetail } from '../publish/technicalDetail.ts'

export type PublishRecord = Pick<
  Publish,
  'state' | 'startedAt' | 'endedAt' | 'step' | 'pages' | 'changedPages' | 'message' | 'problems' | 'returnOf'
>
/** The newest publish, and since when the oldest request waits for the next. */
export type PublishStatus = {
  last: PublishRecord | null
  waitingSince: string | null
  /** When the state that the site was returned to first came out; null or absent: it is what is newest, or nobody knows. */
  earlierAt?: string | null
}
export type PublishWords = {
  tone: 'none' | 'busy' | 'done' | 'failed' | 'held'
  sentence: string
  /** What follows from it, while it is the last. */
  note?: string
  /** What a machine said, for whoever keeps the server. */
  detail?: string | null
  isBusy: boolean
  /** It takes so long that somebody has to look after it. */
  isSlow?: boolean
}

const minute = 60_000
/** A publish takes seconds; one that runs is told as such, however long those wait that came meanwhile. */
const patience = minute / 2
const longRun = 10 * minute

/** An instant as the clock on a Vietnamese wall shows it: «17:05 ngày 20/11/2022»; to the second, «17:05:09 ngày…». */
export const showInstant = (instant: string, to: 'minutes' | 'seconds' = 'minutes'): string => {
  const [day = '', time = ''] = new Date(Date.parse(instant) + 7 * 60 * minute).toISOString().split('T')
  return `${time.slice(0, to === 'seconds' ? 8 : 5)} ngày ${day.split('-').reverse().join('/')}`
}

/** One sentence on where the last published change stands. */
export const describePublish = ({ last, waitingSince, earlierAt = null }: PublishStatus, now: Date): PublishWords => {
  if (last?.state === 'running') return describeRunning(last, now)
  if (waitingSince !== null) return describeWaiting(waitingSince, now)
  if (!last) return { tone: 'none', sentence: 'Chưa có lần nào được đưa lên trang công khai.', isBusy: false }
  const at = showInstant(last.endedAt ?? last.startedAt)
  if (last.state === 'failed') {
    const { sentence, detail } = splitDetail(last.message ?? 'Trang cũ vẫn giữ nguyên.')
    return { tone: 'failed', sentence: `Chưa đưa lên trang được (${at}). ${sentence}`, detail, isBusy: false }
  }
  if (last.returnOf)
    return {
      tone: 'held',
      sentence: `Trang công khai đang ở ${sayEarlier(earlierAt)} do cấp huyện chọn (cập nhật lúc ${at}).`,
      note: 'Những gì gỡ, hết hạn hoặc rút đồng ý vẫn rời trang ngay. Nội dung mới, kể cả bài tới ngày hẹn, vẫn được lưu nhưng chưa lên trang cho đến khi cấp huyện bấm «Đưa nội dung mới nhất lên lại».',
      isBusy: false,
    }
  const problems = countProblems(last)
  const but = problems > 0 ? `, trừ ${problems} mục cần sửa` : ''
  return { tone: 'done', sentence: `Đã lên trang công khai lúc ${at}${but}. ${countPages(last)}`, isBusy: false }
}

const sayEarlier = (at: string | null): string =>
  at === null ? 'một bản trước' : `bản lên trang lúc ${showInstant(at)},`

/** Those that the reader may see: of another commune's only the place is known. */
export const countProblems = ({ problems }: Pick<PublishRecord, 'problems'>): number =>
  (problems ?? []).filter(({ message }) => Boolean(message)).length

/** One of the past, in the history: a return may have ended since. */
export const describePast = (publish: PublishRecord, now: Date): Pick<PublishWords, 'detail' | 'sentence'> =>
  publish.state === 'done' && publish.returnOf && publish.message
    ? { sentence: `Lúc ${showInstant(publish.endedAt ?? publish.startedAt)}: ${lowerFirst(publish.message)}` }
    : describePublish({ last: publish, waitingSince: null }, now)

const lowerFirst = ([first = '', ...rest]: string): string => first.toLowerCase() + rest.join('')

const busy = (sentence: string, isSlow: boolean): PublishWords => ({ tone: 'busy', sentence, isBusy: true, isSlow })
const nothingLost = 'Nội dung đã lưu, không mất gì. Hãy báo người quản trị máy chủ.'

const describeRunning = ({ startedAt, step }: PublishRecord, now: Date): PublishWords =>
  now.getTime() - Date.parse(startedAt) > longRun
    ? busy(`Đang đưa lên trang công khai từ ${showInstant(startedAt)}, lâu hơn thường lệ. ${nothingLost}`, true)
    : busy(`Đang đưa lên trang công khai: ${lowerFirst(step ?? 'bắt đầu')}…`, false)

const describeWaiting = (since: string, now: Date): PublishWords =>
  now.getTime() - Date.parse(since) > patience
    ? busy(`Đã chờ đưa lên trang từ ${showInstant(since)}, lâu hơn thường lệ. ${nothingLost}`, true)
    : busy('Đang chờ đưa lên trang công khai…', false)

const countPages = ({ pages, changedPages }: PublishRecord): string => {
  if (typeof pages !== 'number') return ''
  return changedPages
    ? `${changedPages} trong ${pages} trang có thay đổi.`
    : `${pages} trang, không trang nào thay đổi.`
}
