import { z } from 'zod'
import { day } from './date.ts'

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
