import { z } from 'zod'
import { day } from './date.ts'

export const decisionTypes = {
  'quyet-dinh': 'Quyết định',
  'ke-hoach': 'Kế hoạch',
  'huong-dan': 'Hướng dẫn',
  'thong-bao': 'Thông báo',
  'cong-van': 'Công văn',
  'bao-cao': 'Báo cáo',
} as const
export type DecisionType = keyof typeof decisionTypes
export const decisionStates = {
  'in-force': 'Còn hiệu lực',
  replaced: 'Đã được thay thế',
  expired: 'Hết hiệu lực',
} as const
export type DecisionState = keyof typeof decisionStates

export const decision = z.strictObject({
  type: z.enum(Object.keys(decisionTypes) as [DecisionType, ...DecisionType[]]),
  number: z.string().min(1),
  signedOn: day,
  issuer: z.string().min(1),
  signer: z.strictObject({ name: z.string().min(1), post: z.string().min(1).nullable() }).nullable(),
  summary: z.string().min(1),
  state: z.enum(Object.keys(decisionStates) as [DecisionState, ...DecisionState[]]),
})
export type Decision = z.output<typeof decision>

/** `12-QĐ/ĐU` (party: number-type/issuer) or `3496/QĐ-UBND` (state). */
const numberPattern = /^\d{1,5}(?:-[A-ZĐ]{1,6}\/[\p{Lu}\d.-]{1,20}|\/(?:\d{4}\/)?\p{Lu}{1,6}(?:-[\p{Lu}\d.]{1,12})*)$/u
export const isDecisionNumber = (number: string): boolean => numberPattern.test(number.normalize('NFC'))

/** Papers marked as secret (MẬT, TỐI MẬT, TUYỆT MẬT) have no place here. Honey and the like (`mật ong`) do. */
export const isMarkedSecret = (text: string): boolean => /(?<!\p{L})MẬT(?!\p{L})|độ mật/u.test(text.normalize('NFC'))
