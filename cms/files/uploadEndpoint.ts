import { addDataAndFileToRequest, Forbidden, type Endpoint, type PayloadRequest } from 'payload'
import { actorOf } from '../access/actorOf.ts'
import { countUpload } from '../guard/limitUploads.ts'
import { demandUpload } from '../hooks/checkUpload.ts'
import { inspectAhead } from '../hooks/cleanUpload.ts'

/** Counted, looked at and read: what would otherwise be done while the transaction is open. */
const prepare = async (req: PayloadRequest): Promise<void> => {
  if (!req.user || !req.file) return
  countUpload(req.user)
  demandUpload(req.file)
  await inspectAhead(req, req.file)
}

/**
 * `POST /api/files`, in place of Payload's own: the file is read before the transaction opens. SQLite has one writer, and
 * a PDF that is made to be slow would keep everybody else from saving for seconds.
 */
export const uploadFile: Endpoint = {
  path: '/',
  method: 'post',
  handler: async (req) => {
    if (!actorOf(req)) throw new Forbidden(req.t)
    await addDataAndFileToRequest(req)
    await prepare(req)
    const doc = await req.payload.create({
      collection: 'files',
      data: (req.data ?? {}) as never,
      depth: Number(req.query.depth ?? 2) || 0,
      overrideAccess: false,
      user: req.user,
      req,
      ...(req.file ? { file: req.file } : {}),
    })
    return Response.json({ doc, message: 'Đã tải tệp lên.' }, { status: 201 })
  },
}
