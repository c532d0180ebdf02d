import {
  commitTransaction,
  createLocalReq,
  initTransaction,
  killTransaction,
  type CollectionAfterLoginHook,
  type Payload,
} from 'payload'
import { describeDevice } from './describeDevice.ts'

type Id = number | string
/** Payload's own row of a sign-in, with the two fields that Users adds to it. */
export type Session = {
  id: string
  createdAt?: string | Date | null
  expiresAt: string | Date
  userAgent?: string | null
  usedAt?: string | null
}
export type SignIn = { id: string; device: string; since: string; usedAt: string; isCurrent: boolean }

const longestAgent = 300
const notedEveryMs = 5 * 60 * 1000

const isOpen = ({ expiresAt }: Session, now: Date): boolean => new Date(expiresAt) > now
const toIso = (value: string | Date | null | undefined): string => (value ? new Date(value).toISOString() : '')

/** Where an account is signed in, the last used first. */
export const listSignIns = (sessions: Session[], current: string | null, now: Date): SignIn[] =>
  sessions
    .filter((session) => isOpen(session, now))
    .map(({ id, createdAt, userAgent, usedAt }) => ({
      id,
      device: describeDevice(userAgent),
      since: toIso(createdAt),
      usedAt: toIso(usedAt ?? createdAt),
      isCurrent: id === current,
    }))
    .sort((a, b) => Number(b.isCurrent) - Number(a.isCurrent) || b.usedAt.localeCompare(a.usedAt))

type Change = (sessions: Session[]) => Session[]

/** Read and written in one transaction: a session that is being ended does not come back with another's last use. */
export const changeSessions = async (payload: Payload, id: Id, change: Change): Promise<void> => {
  const req = await createLocalReq({}, payload)
  await initTransaction(req)
  try {
    const where = { id: { equals: id } }
    const user = await payload.db.findOne<{ id: Id; sessions?: Session[] }>({
      collection: 'users',
      where,
      req,
    } as never)
    const before = user?.sessions ?? []
    const after = change(before)
    // `updatedAt`: an account that is used has not been changed.
    const data = { sessions: after, updatedAt: null }
    if (user && after !== before)
      await payload.db.updateOne({ collection: 'users', id, data: data as never, req, returning: false })
    await commitTransaction(req)
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}

const used = (session: Session, agent: string | null, now: Date): Session => ({
  ...session,
  usedAt: now.toISOString(),
  userAgent: agent?.slice(0, longestAgent) ?? null,
})

/** The session that Payload has just added says from the start what machine it is of. */
export const noteSignIn: CollectionAfterLoginHook = async ({ user, req }) => {
  const sessions = ((user as { sessions?: Session[] }).sessions ?? []).slice()
  const newest = sessions.pop()
  if (newest) sessions.push(used(newest, req.headers.get('User-Agent'), new Date()))
  const data = { sessions, updatedAt: null } as never
  await req.payload.db.updateOne({ collection: 'users', id: user.id, data, req, returning: false })
}

type Use = { user: { id: Id; sessions?: Session[] | null }; sid: string; agent: string | null }

export const isNoted = ({ user, sid }: Use, now: Date): boolean => {
  const usedAt = user.sessions?.find(({ id }) => id === sid)?.usedAt
  return Boolean(usedAt) && now.getTime() - new Date(usedAt ?? 0).getTime() < notedEveryMs
}

export const noteUse = (payload: Payload, { user, sid, agent }: Use, now: Date): Promise<void> =>
  changeSessions(payload, user.id, (sessions) =>
    sessions.some(({ id }) => id === sid)
      ? sessions.map((session) => (session.id === sid ? used(session, agent, now) : session))
      : sessions,
  )
