import { isExpired } from '../content/model/bulletin.ts'
import { isCurrentOn } from '../content/model/commune.ts'
import type { Broadcast } from '../content/model/broadcast.ts'
import { coverageOfRungs, rungOf, type Coverage, type Rung } from '../content/model/coverage.ts'
import { todayInVietnam, type Day } from '../content/model/date.ts'
import type {
  PublicBoard,
  PublicBulletin,
  PublicCommune,
  PublicDecision,
  PublicVillage,
  Snapshot,
} from '../content/model/snapshot.ts'
import { compareVietnamese } from '../content/model/text.ts'
import { bulletinListsOf, type BulletinLists } from './bulletinLists.ts'
import { atStart } from './names.ts'

export type VillageStanding = {
  rung: Rung
  /** Decisions that set up its team, newest first. */
  decisions: PublicDecision[]
  updatedOn: Day
}
/** A village as lists of all of them show it. */
export type ListedVillage = { village: PublicVillage; commune: PublicCommune; rung: Rung }

/** The only reader of the snapshot: pages ask these queries. Built once a snapshot, forgotten with it. */
export class Content {
  readonly settings: Snapshot['settings']
  readonly today: Day
  /** Units that are current on the as-of date, and any other that still holds villages. */
  readonly communes: PublicCommune[]
  /** Units that are not current: what they became, or came from. */
  readonly otherUnits: PublicCommune[]
  readonly decisions: PublicDecision[]
  readonly bulletins: PublicBulletin[]
  readonly villages: PublicVillage[]
  private readonly communesByKey: Map<string, PublicCommune>
  private readonly communesBySlug = new Map<string, PublicCommune>()
  private readonly villagesByCommune: Map<string, PublicVillage[]>
  /** Where each village stands in the order of names. */
  private readonly places: Map<string, number>
  private readonly decisionsByOwner: Map<string | null, PublicDecision[]>
  private readonly predecessors = new Map<string, PublicCommune[]>()
  private readonly deciding = new Map<string, PublicDecision[]>()
  private readonly decisionsBySlug: Map<string, PublicDecision>
  private readonly boards: PublicBoard[]
  private readonly lists: BulletinLists
  private listed: ListedVillage[] | null = null

  constructor(snapshot: Snapshot) {
    const { districtName, provinceName } = snapshot.settings
    this.settings = { ...snapshot.settings, districtName: atStart(districtName), provinceName: atStart(provinceName) }
    this.today = snapshot.today
    this.communesByKey = new Map(snapshot.communes.map((commune) => [commune.key, commune]))
    this.villages = byNameAsBefore(snapshot.villages)
    this.villagesByCommune = Map.groupBy(this.villages, (village) => village.commune)
    const isShown = (commune: PublicCommune) =>
      isCurrentOn(commune, snapshot.settings.asOf) || this.villagesByCommune.has(commune.key)
    const byName = snapshot.communes.toSorted((a, b) => compareVietnamese(a.name, b.name))
    this.communes = byName.filter(isShown)
    this.otherUnits = byName.filter((commune) => !isShown(commune))
    this.decisions = snapshot.decisions.toSorted(bySigning)
    this.lists = bulletinListsOf(snapshot)
    this.bulletins = this.lists.all
    this.places = new Map(this.villages.map((village, place) => [village.key, place]))
    this.decisionsByOwner = Map.groupBy(this.decisions, (decision) => decision.commune)
    this.decisionsBySlug = new Map(this.decisions.map((decision) => [decision.slug, decision]))
    this.boards = snapshot.boards
    this.indexSlugs(snapshot)
    for (const decision of this.decisions) this.indexDecided(decision)
  }

  private indexSlugs(snapshot: Snapshot) {
    for (const commune of snapshot.communes)
      for (const former of commune.formerSlugs) this.communesBySlug.set(former, commune)
    for (const commune of snapshot.communes) this.communesBySlug.set(commune.slug, commune)
    for (const commune of snapshot.communes)
      for (const key of new Set(commune.successors)) push(this.predecessors, key, commune)
  }

  private indexDecided(decision: PublicDecision) {
    for (const key of decision.villages) push(this.deciding, key, decision)
  }

  commune(key: string): PublicCommune {
    const commune = this.communesByKey.get(key)
    if (!commune) throw new Error(`No commune ${key} in the snapshot`)
    return commune
  }

  /** By its slug or a former one: the caller compares to know whether to redirect. */
  findCommune(slug: string): PublicCommune | undefined {
    return this.communesBySlug.get(slug)
  }

  findVillage(commune: PublicCommune, slug: string): PublicVillage | undefined {
    const villages = this.villagesOf(commune)
    return (
      villages.find((village) => village.slug === slug) ??
      villages.find((village) => village.formerSlugs.includes(slug))
    )
  }

  villagesOf(commune: PublicCommune): PublicVillage[] {
    return this.villagesByCommune.get(commune.key) ?? []
  }

  successorsOf(commune: PublicCommune): PublicCommune[] {
    return commune.successors.flatMap((key) => this.communesByKey.get(key) ?? [])
  }

  predecessorsOf(commune: PublicCommune): PublicCommune[] {
    return this.predecessors.get(commune.key) ?? []
  }

  board(commune: PublicCommune | null): PublicBoard | undefined {
    return this.boards.find((board) => board.commune === (commune?.key ?? null))
  }

  findDecision(slug: string): PublicDecision | undefined {
    return this.decisionsBySlug.get(slug)
  }

  /** Villages whose teams this decision sets up, by name. */
  villagesSetUpBy(decision: PublicDecision): PublicVillage[] {
    const places = new Set(decision.villages.map((key) => this.places.get(key) ?? -1))
    return [...places].sort((a, b) => a - b).flatMap((place) => this.villages[place] ?? [])
  }

  decisionsOf(commune: PublicCommune): PublicDecision[] {
    return this.decisionsByOwner.get(commune.key) ?? []
  }

  findBulletin(slug: string): PublicBulletin | undefined {
    return this.lists.find(slug)
  }

  /** Others on the same topic that still hold, newest first. */
  related(bulletin: PublicBulletin, most: number): PublicBulletin[] {
    return this.lists.related(bulletin, most)
  }

  /** The newest that still hold, for the commune and its villages; see `bulletinsFor`. */
  newestBulletinsFor(commune: PublicCommune, most: number): PublicBulletin[] {
    return this.bulletinsFor(commune).slice(0, most)
  }

  /** Bulletins that still hold on the day of publishing. */
  get currentBulletins(): PublicBulletin[] {
    return this.lists.current
  }

  /** The commune's own and the district's, still holding. */
  bulletinsFor(commune: PublicCommune): PublicBulletin[] {
    return this.lists.currentFor(commune.key)
  }

  /** The broadcasts of the week of `week`: the commune's bulletins and the district's, or the district's alone. */
  broadcasts(commune: PublicCommune | null, week: Day): Broadcast<PublicBulletin>[] {
    return this.lists.broadcasts(commune?.key ?? null, week)
  }

  isExpired(bulletin: PublicBulletin): boolean {
    return isExpired(bulletin, this.today)
  }

  /** What a village's own page says of it. */
  standingOf(village: PublicVillage): VillageStanding {
    const newest =
      village.team && village.team.updatedAt > village.updatedAt ? village.team.updatedAt : village.updatedAt
    return {
      rung: this.rungOf(village),
      decisions: this.deciding.get(village.key) ?? [],
      updatedOn: todayInVietnam(new Date(newest)),
    }
  }

  /** Every village, by name: one question for a page that shows them all. */
  get listedVillages(): ListedVillage[] {
    return (this.listed ??= this.villages.map((village) => ({
      village,
      commune: this.commune(village.commune),
      rung: this.rungOf(village),
    })))
  }

  coverage(villages: PublicVillage[] = this.villages): Coverage {
    return coverageOfRungs(villages.map((village) => ({ village, team: village.team, rung: this.rungOf(village) })))
  }

  private rungOf(village: PublicVillage): Rung {
    const isDecided = this.isDecided(village)
    const known = rungsFound.get(village)
    if (known?.isDecided === isDecided) return known.rung
    const rung = rungOf({ village, team: village.team, isDecided })
    rungsFound.set(village, { isDecided, rung })
    return rung
  }

  /** R05: decided is what a published decision in force says. */
  private isDecided(village: PublicVillage): boolean {
    const decisions = this.deciding.get(village.key) ?? []
    return decisions.some((decision) => decision.type === 'quyet-dinh' && decision.state === 'in-force')
  }
}

let placesBefore = new Map<string, number>()
/** By name, then as they come. Names are slow to compare: what is in the order of the last time needs one look at each. */
const byNameAsBefore = (villages: readonly PublicVillage[]): PublicVillage[] => {
  const places = new Map(villages.map((village, place) => [village, place]))
  const placeOf = (village: PublicVillage): number => places.get(village) ?? 0
  const before = ({ key }: PublicVillage): number => placesBefore.get(key) ?? 0
  const sorted = villages
    .toSorted((a, b) => before(a) - before(b))
    .sort((a, b) => compareVietnamese(a.name, b.name) || placeOf(a) - placeOf(b))
  placesBefore = new Map(sorted.map(({ key }, place) => [key, place]))
  return sorted
}

const push = <T>(lists: Map<string, T[]>, key: string, item: T): void => {
  const list = lists.get(key)
  if (list) list.push(item)
  else lists.set(key, [item])
}

/** A village that stays is the same object in the next snapshot, and its rules need not be checked again. */
const rungsFound = new WeakMap<PublicVillage, { isDecided: boolean; rung: Rung }>()

/** Days and slugs are ASCII. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const bySigning = (a: PublicDecision, b: PublicDecision): number =>
  compare(b.signedOn, a.signedOn) || compare(a.slug, b.slug)

const built = new WeakMap<Snapshot, Content>()

/** Lets `content` answer for `snapshot`: how a render's reads are followed (trackReads.ts). */
export const standIn = (snapshot: Snapshot, content: Content): void => void built.set(snapshot, content)

export const contentOf = (snapshot: Snapshot): Content => {
  const content = built.get(snapshot) ?? new Content(snapshot)
  built.set(snapshot, content)
  return content
}
