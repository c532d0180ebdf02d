import type { Payload, TypedUser } from 'payload'
import { todayInVietnam } from '../../content/model/date.ts'
import type { Role } from '../../content/model/role.ts'
import { actorOf } from '../access/actorOf.ts'
import { findMissing, type MissingGroup } from './missing.ts'
import { readAhead, type Ahead } from './readAhead.ts'
import { readDistrict, type District } from './readDistrict.ts'
import { readDrafts, type DraftList } from './readDrafts.ts'
import { readPublishNews, type PublishNews } from './readPublishNews.ts'
import { readReview, type ReviewLists } from './readReview.ts'
import { readStaleTeams, type StaleTeam } from './readStaleTeams.ts'
import { readUnits } from './readUnits.ts'

type Id = number | string
/** What a commune lacks of the plan, of how many villages, and whose contacts nobody has confirmed for long. */
export type CommuneWork = { villages: number; missing: MissingGroup[]; stale: StaleTeam[] }
export type Dashboard = {
  role: Role
  publish: PublishNews
  drafts: DraftList
  review: ReviewLists
  ahead: Ahead[]
  /** For a commune's staff. */
  work: CommuneWork | null
  /** For the district. */
  district: District | null
}

/** All that the front page shows, read as the user who looks at it; null for who may see nothing yet. */
export const readDashboard = async (payload: Payload, user: TypedUser, now = new Date()): Promise<Dashboard | null> => {
  const actor = actorOf({ user })
  if (!actor) return null
  const { role, commune } = actor
  const publish = await readPublishNews(payload, user)
  const [drafts, review, ahead, work, district] = await Promise.all([
    readDrafts(payload, user),
    readReview(payload, user),
    readAhead(payload, user, publish.earlierDay ?? todayInVietnam(now)),
    role === 'commune' && commune !== null ? readWork(payload, user, commune) : null,
    role === 'district' ? readDistrict(payload, user, now) : null,
  ])
  return { role, publish, drafts, review, ahead, work, district }
}

const readWork = async (payload: Payload, user: TypedUser, commune: Id): Promise<CommuneWork> => {
  const [units, stale, boards] = await Promise.all([
    readUnits(payload, user),
    readStaleTeams(payload, user),
    payload.find({
      collection: 'boards',
      where: { commune: { equals: commune } },
      limit: 1,
      depth: 0,
      overrideAccess: false,
      user,
    }),
  ])
  const missing = findMissing({ commune, ...units, board: boards.docs[0] ?? null })
  return { villages: units.villages.length, missing, stale }
}
