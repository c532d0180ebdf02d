import { z } from 'zod'

export const boardRoles = { head: 'Trưởng ban', deputy: 'Phó trưởng ban', member: 'Thành viên' } as const
export type BoardRole = keyof typeof boardRoles

export const boardMember = z.strictObject({
  name: z.string().min(1),
  role: z.enum(['head', 'deputy', 'member']),
  post: z.string().min(1).nullable(),
})
export type BoardMember = z.output<typeof boardMember>

export const board = z.strictObject({
  members: z.array(boardMember),
  /** R02, R04: the group exists, and everyone whom the plan names is in it. */
  zalo: z.strictObject({ exists: z.boolean(), everyoneIn: z.boolean() }),
})
export type Board = z.output<typeof board>
