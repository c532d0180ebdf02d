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
