import { z } from 'zod'
import { day, showDay, type Day } from './date.ts'

export const bulletinTopics = {
  'moi-truong': 'Môi trường, rác thải',
  'an-toan': 'An toàn, phòng cháy',
  'suc-khoe': 'Sức khoẻ',
  'bao-hiem': 'Bảo hiểm, chính sách',
  'hanh-chinh': 'Thủ tục, giờ làm việc',
  'san-xuat': 'Sản xuất, thời tiết',
  'van-hoa': 'Văn hoá, lễ hội',
  'dan-van': 'Công tác dân vận',
} as const
export type BulletinTopic = keyof typeof bulletinTopics

/** Plain text: paragraphs divided by an empty line, as stations paste it into their software (R17). */
export const bulletin = z.strictObject({
  title: z.string().min(1),
  topic: z.enum(Object.keys(bulletinTopics) as [BulletinTopic, ...BulletinTopic[]]),
  body: z.string().min(1),
  publishedOn: day,
  /** The last day on which it holds; null: no end. */
  expiresOn: day.nullable(),
})
export type Bulletin = z.output<typeof bulletin>

type Term = { publishedOn?: string | null; expiresOn?: string | null }
const isDay = (text: string | null | undefined): text is Day => typeof text === 'string' && day.safeParse(text).success

/** Published ahead of its day: nobody outside sees it until that day begins in Vietnam. What is no day waits for nothing. */
export const isAhead = ({ publishedOn }: Term, today: Day): boolean => isDay(publishedOn) && publishedOn > today

export const isExpired = ({ expiresOn }: Term, today: Day): boolean => isDay(expiresOn) && expiresOn < today

/** A sentence where it would end before it began. */
export const findTermProblem = ({ publishedOn, expiresOn }: Term): string | null =>
  isDay(publishedOn) && isDay(expiresOn) && expiresOn < publishedOn
    ? `Bài hết hạn ngày ${showDay(expiresOn)}, trước ngày đăng ${showDay(publishedOn)}. Hãy sửa một trong hai ngày.`
    : null

/** What its days mean today, for who writes it; empty where there is nothing to say. */
export const describeTerm = (term: Term, today: Day): string[] => {
  if (findTermProblem(term)) return []
  const { publishedOn, expiresOn } = term
  const starts = isAhead(term, today) ? `Khi đã bấm đăng, bài tự lên trang ngày ${showDay(publishedOn as Day)}.` : null
  const ends = isExpired(term, today)
    ? `Bài đã hết hạn từ ngày ${showDay(expiresOn as Day)}: không còn trong danh sách và lịch phát thanh.`
    : isDay(expiresOn)
      ? `Hết ngày ${showDay(expiresOn)}, bài tự ra khỏi danh sách và lịch phát thanh.`
      : null
  return [starts, ends].filter((sentence) => sentence !== null)
}
