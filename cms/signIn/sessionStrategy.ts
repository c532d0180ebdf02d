import { JWTAuthentication, type AuthStrategy } from 'payload'
import { isNoted, noteUse, type Session } from './sessions.ts'

const underWay = new Set<string>()

/** Payload's own sign-in by token, which also notes on what machine and when it was last used: at most every five minutes. */
export const sessionStrategy: AuthStrategy = {
  name: 'session',
  authenticate: async (args) => {
    const result = await JWTAuthentication(args)
    const user = result.user as { id: number | string; _sid?: string; sessions?: Session[] } | null
    const sid = user?._sid
    if (!user || !sid || underWay.has(sid)) return result
    const [use, now] = [{ user, sid, agent: args.headers.get('User-Agent') }, new Date()]
    if (isNoted(use, now)) return result
    underWay.add(sid)
    // Nobody waits for it: a long import may hold the database.
    noteUse(args.payload, use, now)
      .catch((error: unknown) =>
        args.payload.logger.error({ err: error, msg: 'The last use of a sign-in was not noted.' }),
      )
      .finally(() => underWay.delete(sid))
    return result
  },
}
