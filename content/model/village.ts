import { z } from 'zod'

export const villageKinds = { thon: 'Thôn', ban: 'Bản', 'to-dan-pho': 'Tổ dân phố' } as const
export type VillageKind = keyof typeof villageKinds
export const villageKind = z.enum(Object.keys(villageKinds) as [VillageKind, ...VillageKind[]])

/** A stable key of our own ("Mã"), never a database id. */
export const villageKey = z.string().regex(/^[a-z0-9][a-z0-9-]{1,79}$/)

export const village = z.strictObject({
  key: villageKey,
  name: z.string().min(1),
  kind: villageKind,
  /** Counts only (R11): the list of households stays with the team. */
  households: z.int().positive().nullable(),
  people: z.int().positive().nullable(),
  lat: z.number().min(8).max(24).nullable(),
  lon: z.number().min(102).max(118).nullable(),
  formerNames: z.array(z.string().min(1)),
})
export type Village = z.output<typeof village>

/** Names are stored without the kind: `Đồng Tâm` → `Thôn Đồng Tâm`, `Số 3` → `Tổ dân phố số 3`. */
export const villageTitle = ({ kind, name }: Pick<Village, 'kind' | 'name'>): string =>
  `${villageKinds[kind]} ${name.replace(/^Số(?=\s*\d)/u, 'số')}`
