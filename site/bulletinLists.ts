import { isExpired } from '../content/model/bulletin.ts'
import { broadcastsOfWeek, mondayOf, type Broadcast } from '../content/model/broadcast.ts'
import type { Day } from '../content/model/date.ts'
import type { PublicBulletin, Snapshot } from '../content/model/snapshot.ts'

type Speed = Pick<Snapshot['settings'], 'broadcasts' | 'syllablesPerMinute'>

/** Bulletins as lists show them. Each list is made when it is first asked for. */
export class BulletinLists {
  /** The newest first. */
  readonly all: PublicBulletin[]
  private readonly speed: Speed
  private readonly today: Day
  private readonly bySlug: Map<string, PublicBulletin>
  private readonly byOwner: Map<string | null, PublicBulletin[]>
  private readonly holding: PublicBulletin[]
  private readonly holdingByTopic: Map<string, PublicBulletin[]>
  private readonly holdingFor = new Map<string, PublicBulletin[]>()
  private readonly weeks = new Map<string, Broadcast<PublicBulletin>[]>()

  constructor({ bulletins, settings, today }: Snapshot) {
    this.all = bulletins.toSorted(byPublishing)
    this.speed = settings
    this.today = today
    this.bySlug = new Map(this.all.map((bulletin) => [bulletin.slug, bulletin]))
    this.byOwner = Map.groupBy(this.all, (bulletin) => bulletin.commune)
    this.holding = this.all.filter((bulletin) => !isExpired(bulletin, today))
    this.holdingByTopic = Map.groupBy(this.holding, (bulletin) => bulletin.topic)
  }

  find(slug: string): PublicBulletin | undefined {
    return this.bySlug.get(slug)
  }

  /** Those that still hold on the day of publishing. */
  get current(): PublicBulletin[] {
    return this.holding
  }

  /** The owner's own and the district's, still holding. */
  currentFor(owner: string): PublicBulletin[] {
    const known = this.holdingFor.get(owner)
    if (known) return known
    const current = this.ownAndDistrict(owner).filter((bulletin) => !isExpired(bulletin, this.today))
    this.holdingFor.set(owner, current)
    return current
  }

  /** Others on the same topic that still hold. */
  related(bulletin: PublicBulletin, most: number): PublicBulletin[] {
    const newest = this.holdingByTopic.get(bulletin.topic)?.slice(0, most + 1) ?? []
    return newest.filter((other) => other !== bulletin).slice(0, most)
  }

  /** Null: the district's alone. */
  broadcasts(owner: string | null, week: Day): Broadcast<PublicBulletin>[] {
    const name = `${owner ?? ''} ${mondayOf(week)}`
    const known = this.weeks.get(name)
    if (known) return known
    const { broadcasts: times, syllablesPerMinute } = this.speed
    const broadcasts = broadcastsOfWeek({ bulletins: this.ownAndDistrict(owner), times, week, syllablesPerMinute })
    this.weeks.set(name, broadcasts)
    return broadcasts
  }

  private ownAndDistrict(owner: string | null): PublicBulletin[] {
    const district = this.byOwner.get(null) ?? []
    const own = owner === null ? [] : (this.byOwner.get(owner) ?? [])
    return [...district, ...own].sort(byPublishing)
  }
}

/** Days and slugs are ASCII. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const byPublishing = (a: PublicBulletin, b: PublicBulletin): number =>
  compare(b.publishedOn, a.publishedOn) || compare(a.slug, b.slug)

let last: { lists: BulletinLists; bulletins: PublicBulletin[]; rest: string } | null = null

/** The same lists as long as they are made of the same things: most edits are not of a bulletin. */
export const bulletinListsOf = (snapshot: Snapshot): BulletinLists => {
  const { bulletins, settings, today } = snapshot
  const rest = JSON.stringify([settings.broadcasts, settings.syllablesPerMinute, today])
  const isSame =
    last?.rest === rest &&
    last.bulletins.length === bulletins.length &&
    last.bulletins.every((bulletin, place) => bulletin === bulletins[place])
  if (last === null || !isSame) last = { lists: new BulletinLists(snapshot), bulletins, rest }
  return last.lists
}
