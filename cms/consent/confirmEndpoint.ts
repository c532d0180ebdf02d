import { APIError, type Endpoint } from 'payload'
import { todayInVietnam } from '../../content/model/date.ts'
import { canPublishForCommune } from '../../content/model/role.ts'
import { actorOf, idOf } from '../access/actorOf.ts'
import { askPublish } from '../hooks/askForPublish.ts'
import { inTransaction } from '../database/inTransaction.ts'

/** `POST /api/teams/:id/confirm`: the published list is still right, as of today. Touches neither document nor draft. */
export const confirmTeam: Endpoint = {
  path: '/:id/confirm',
  method: 'post',
  handler: async (req) => {
    const { payload, user } = req
    const id = String(req.routeParams?.id)
    // As the site shows it: a draft in the making is confirmed by publishing it.
    const team = await payload.findByID({ collection: 'teams', id, depth: 0, overrideAccess: false, user, req })
    const commune = idOf(team.commune) as number | null
    if (!canPublishForCommune(actorOf(req), commune))
      throw new APIError('Anh/chị không có quyền xác nhận danh sách của tổ này. Xin báo cán bộ xã.', 403, null, true)
    if (team._status !== 'published')
      throw new APIError('Tổ này chưa đăng nên chưa có danh sách để xác nhận.', 409, null, true)
    const on = todayInVietnam(new Date())
    await inTransaction(req, async () => {
      const data = { team: team.id, commune, on, byName: user?.name ?? null }
      await payload.create({ collection: 'confirmations', data, depth: 0, req })
      await askPublish(req, `teams/${team.id}`)
    })
    return Response.json({ confirmedOn: on })
  },
}
