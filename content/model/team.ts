import { z } from 'zod'
import { mobile, zaloGroupUrl } from './person.ts'

export const teamRoles = { leader: 'Tổ trưởng', deputy: 'Tổ phó', member: 'Tổ viên' } as const
export type TeamRole = keyof typeof teamRoles
export const groupRoles = { leader: 'Nhóm trưởng', member: 'Thành viên nhóm' } as const
export type GroupRole = keyof typeof groupRoles

/** Whether a Zalo group exists is a fact of coverage; its link is public only if the board ticked both. */
export const zaloGroup = z.strictObject({
  exists: z.boolean(),
  /** Present only where public and joining needs approval. */
  url: zaloGroupUrl.nullable(),
  /** Households with a representative in the group (R13); null: not counted yet. */
  householdsRepresented: z.int().min(0).nullable(),
})
export type ZaloGroup = z.output<typeof zaloGroup>

/** `name` and `phone` are null where they are not public; the row still counts as a member. */
export const teamMember = z.strictObject({
  name: z.string().min(1).nullable(),
  role: z.enum(['leader', 'deputy', 'member']),
  post: z.string().min(1).nullable(),
  phone: mobile.nullable(),
})
export const groupMember = z.strictObject({
  name: z.string().min(1).nullable(),
  role: z.enum(['leader', 'member']),
  phone: mobile.nullable(),
})
export type TeamMember = z.output<typeof teamMember>
export type GroupMember = z.output<typeof groupMember>

export const group = z.strictObject({
  name: z.string().min(1),
  /** The part of the village that the group looks after. */
  area: z.string().min(1).nullable(),
  households: z.int().positive().nullable(),
  members: z.array(groupMember),
  zalo: zaloGroup,
})
export type Group = z.output<typeof group>

export const team = z.strictObject({
  members: z.array(teamMember),
  groups: z.array(group),
  zalo: zaloGroup,
})
export type Team = z.output<typeof team>
