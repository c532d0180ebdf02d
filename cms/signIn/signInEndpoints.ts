import { addDataAndFileToRequest, APIError, type Endpoint, type PayloadRequest } from 'payload'
import { canManageAccount } from '../../content/model/role.ts'
import { accountOf } from '../access/accounts.ts'
import { actorOf } from '../access/actorOf.ts'
import type { User } from '../payload-types.ts'
import { changeSessions, listSignIns, type Session } from './sessions.ts'

const refuse = (message: string, status: number): never => {
  throw new APIError(message, status, null, true)
}

export const isSelf = (req: PayloadRequest, user: User): boolean => String(user.id) === String(req.user?.id)

/** The account that the address names, if the asker may read it; else as if it were not there. */
export const readAccount = async (req: PayloadRequest): Promise<User> => {
  if (!actorOf(req)) refuse('Xin đăng nhập trước khi làm việc này.', 401)
  const id = String(req.routeParams?.id)
  const where = { id: { equals: req.payload.db.defaultIDType === 'number' ? Number(id) || 0 : id } }
  const { docs } = await req.payload.find({
    collection: 'users',
    where,
    limit: 1,
    depth: 0,
    overrideAccess: false,
    req,
  })
  const found = docs[0] ?? refuse('Không tìm thấy tài khoản này.', 404)
  // Read again in full: only its owner is shown an account's sessions.
  return req.payload.findByID({ collection: 'users', id: found.id, depth: 0, req })
}

const demandReach = (req: PayloadRequest, user: User): void => {
  if (!isSelf(req, user) && !canManageAccount(actorOf(req), accountOf(user)))
    refuse('Anh/chị không có quyền làm việc này.', 403)
}

const currentOf = (req: PayloadRequest): string | null => (req.user as { _sid?: string } | null)?._sid ?? null

/** `GET /api/users/:id/sign-ins`; `POST /api/users/:id/end-sign-ins` with `{ id }` for one, without for all but this one. */
export const signInEndpoints: Endpoint[] = [
  {
    path: '/:id/sign-ins',
    method: 'get',
    handler: async (req) => {
      const user = await readAccount(req)
      demandReach(req, user)
      return Response.json({ signIns: listSignIns((user.sessions ?? []) as Session[], currentOf(req), new Date()) })
    },
  },
  {
    path: '/:id/end-sign-ins',
    method: 'post',
    handler: async (req) => {
      const user = await readAccount(req)
      demandReach(req, user)
      await addDataAndFileToRequest(req)
      const [current, one] = [currentOf(req), req.data?.id]
      const stays = ({ id }: Session): boolean => (one === undefined ? id === current : id !== one)
      await changeSessions(req.payload, user.id, (sessions) => sessions.filter(stays))
      return Response.json({ message: 'Đã đăng xuất.' })
    },
  },
]
