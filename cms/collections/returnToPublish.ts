import { APIError, type Endpoint, type PayloadRequest } from 'payload'
import { isDistrict } from '../../content/model/role.ts'
import { actorOf } from '../access/actorOf.ts'
import { findReturnable } from '../admin/readReturnable.ts'
import { newestReason, returnReason } from '../publish/requestReasons.ts'

const refuse = (message: string, status: number): never => {
  throw new APIError(message, status, null, true)
}

const demandDistrict = (req: PayloadRequest): void => {
  if (!isDistrict(actorOf(req))) refuse('Chỉ cấp huyện được chọn bản cho trang công khai.', 403)
}

const ask = (req: PayloadRequest, reason: string) =>
  req.payload.create({
    collection: 'publish-requests',
    data: { reason, requestedAt: new Date().toISOString(), requestedBy: req.user?.id ?? null, state: 'waiting' },
    req,
  })

/** `POST /api/publishes/:id/return`: the site shows again what that publish showed, less what was withdrawn since. */
export const returnToPublish: Endpoint = {
  path: '/:id/return',
  method: 'post',
  handler: async (req) => {
    demandDistrict(req)
    const { publishes } = await findReturnable(req.payload)
    const wanted = publishes.find(({ id }) => String(id) === String(req.routeParams?.id))
    if (!wanted?.release)
      return refuse('Không trở lại được bản này: chỉ giữ mấy bản gần nhất. Xin tải lại trang rồi chọn bản khác.', 404)
    await ask(req, returnReason(wanted.release))
    return Response.json({ message: 'Trang công khai sẽ trở lại bản này trong ít giây.' })
  },
}

/** `POST /api/publishes/newest`: what the CMS holds now goes on the site. */
export const publishNewest: Endpoint = {
  path: '/newest',
  method: 'post',
  handler: async (req) => {
    demandDistrict(req)
    await ask(req, newestReason)
    return Response.json({ message: 'Nội dung mới nhất sẽ lên trang trong ít giây.' })
  },
}
