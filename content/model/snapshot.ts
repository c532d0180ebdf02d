import { z } from 'zod'
import { board } from './board.ts'
import { broadcastTime } from './broadcast.ts'
import { bulletin } from './bulletin.ts'
import { commune, unitKeyShape } from './commune.ts'
import { day, instant } from './date.ts'
import { decision } from './decision.ts'
import { officePhone } from './person.ts'
import { team } from './team.ts'
import { village } from './village.ts'

export { findProblems } from './findProblems.ts'

const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)
/** [lon, lat] rings of a GeoJSON MultiPolygon. */
export const boundary = z.array(z.array(z.array(z.tuple([z.number(), z.number()])).min(4)).min(1)).min(1)
export type Boundary = z.output<typeof boundary>

const officeLine = z.strictObject({
  phone: officePhone.nullable(),
  email: z.email().nullable(),
  zaloUrl: z.url({ protocol: /^https$/, hostname: /^zalo\.me$/ }).nullable(),
  address: z.string().min(1).nullable(),
})
export type OfficeLine = z.output<typeof officeLine>

export const publicFile = z.strictObject({
  /** Address on the site, below `/tep/`. */
  url: z.string().regex(/^\/tep\/[a-z0-9.-]+$/),
  /** Bytes. */
  size: z.int().positive(),
  mimeType: z.string().min(3),
})
export type PublicFile = z.output<typeof publicFile>

export const publicCommune = commune.extend({
  key: unitKeyShape,
  slug,
  /** Former slugs, which redirect here. */
  formerSlugs: z.array(slug),
  office: officeLine,
  boundary: boundary.nullable(),
  updatedAt: instant,
})
export const publicTeam = team.extend({
  updatedAt: instant,
  /** When the board last said that the whole list is still right; null: never. */
  confirmedOn: day.nullable().default(null),
})
export const publicVillage = village.extend({
  slug,
  formerSlugs: z.array(slug),
  commune: unitKeyShape,
  /** Null: there is no published team. */
  team: publicTeam.nullable(),
  updatedAt: instant,
})
export const publicBoard = board.extend({ commune: unitKeyShape.nullable() })
export const publicDecision = decision.extend({
  slug,
  commune: unitKeyShape.nullable(),
  /** Keys of the villages whose teams it sets up. */
  villages: z.array(z.string()),
  file: publicFile.nullable(),
  updatedAt: instant,
})
export const publicBulletin = bulletin.extend({
  slug,
  commune: unitKeyShape.nullable(),
  audio: publicFile.nullable(),
  updatedAt: instant,
})

export const publicSettings = z.strictObject({
  /** The level above the communes: since 1 July 2025 there are no districts, so its name is a setting. */
  districtName: z.string().min(1),
  provinceName: z.string().min(1),
  /** Units current on this day own the bare slugs. */
  asOf: day,
  isSample: z.boolean(),
  syllablesPerMinute: z.int().min(100).max(300),
  broadcasts: z.array(broadcastTime),
  office: officeLine,
})

export const snapshot = z.strictObject({
  version: z.literal(1),
  /** The day on which it was published, which decides expiry and terms. */
  today: day,
  settings: publicSettings,
  communes: z.array(publicCommune),
  villages: z.array(publicVillage),
  boards: z.array(publicBoard),
  decisions: z.array(publicDecision),
  bulletins: z.array(publicBulletin),
})
export type Snapshot = z.output<typeof snapshot>
export type PublicSettings = z.output<typeof publicSettings>
export type PublicCommune = z.output<typeof publicCommune>
export type PublicVillage = z.output<typeof publicVillage>
export type PublicTeam = z.output<typeof publicTeam>
export type PublicBoard = z.output<typeof publicBoard>
export type PublicDecision = z.output<typeof publicDecision>
export type PublicBulletin = z.output<typeof publicBulletin>
