import { z } from 'zod'
import { day } from './date.ts'

export const communeKinds = { xa: 'Xã', 'thi-tran': 'Thị trấn', phuong: 'Phường' } as const
export type CommuneKind = keyof typeof communeKinds
export const communeKind = z.enum(Object.keys(communeKinds) as [CommuneKind, ...CommuneKind[]])

/** Codes are reused by the state (07246 was Canh Nậu, is now Xuân Lương): a unit's key is code and first day. */
export const communeCode = z.string().regex(/^\d{5}$/, 'Mã đơn vị hành chính gồm 5 chữ số.')
export const unitKey = (unit: { code: string; validFrom: string }): string => `${unit.code}@${unit.validFrom}`
export const unitKeyShape = z.string().regex(/^\d{5}@\d{4}-\d{2}-\d{2}$/)

/** A unit is current on a day from its first to its last day, both included. */
export const isCurrentOn = (unit: { validFrom: string; validTo: string | null }, on: string): boolean =>
  unit.validFrom <= on && (unit.validTo === null || on <= unit.validTo)

export const commune = z.strictObject({
  code: communeCode,
  name: z.string().min(1),
  kind: communeKind,
  validFrom: day,
  validTo: day.nullable(),
  /** Unit keys of what this unit became (merges, divisions, renames). */
  successors: z.array(unitKeyShape),
  /** Other names that people still use. */
  formerNames: z.array(z.string().min(1)),
})
export type Commune = z.output<typeof commune>

export const communeTitle = ({ kind, name }: Pick<Commune, 'kind' | 'name'>): string => `${communeKinds[kind]} ${name}`
