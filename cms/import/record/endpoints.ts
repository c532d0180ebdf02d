import type { Endpoint, PayloadRequest, TypedUser } from 'payload'
import { todayInVietnam } from '../../../content/model/date.ts'
import { mayImport } from '../../../content/model/role.ts'
import { countUpload } from '../../guard/limitUploads.ts'
import { actorOf } from '../../access/actorOf.ts'
import { exportTeams } from '../export/exportTeams.ts'
import { makeTemplate } from '../export/template.ts'
import { ImportFolder } from './importFolder.ts'
import { readCorrections } from './corrections.ts'
import { readRecord, updateRecord, type ImportRecord, type ImportState } from './importRecord.ts'
import { startJob, thisInstance } from './jobs.ts'
import { refuse } from './refuse.ts'
import { guarded, reconcile } from './reconcile.ts'
import { checkImport, undoImport, writeImport, type Run } from './runs.ts'
import { toStatus } from './status.ts'
import { readChoices, receiveUpload } from './upload.ts'

type Asked = Run & { req: PayloadRequest; user: TypedUser; record: ImportRecord }
type Work = (asked: Asked) => Promise<Response>

/** Payload has read the cookie by then, and refused it to another site (its `csrf` list). */
const demandUser = (req: PayloadRequest): TypedUser => {
  if (!req.user) return refuse('Anh/chị cần đăng nhập lại.', 401)
  if (!mayImport(actorOf(req))) return refuse('Tài khoản này không nhập được danh sách.', 403)
  return req.user
}

/** On one import of the asker's own, as it truly stands. */
const on = (dataFolder: string, work: Work) => async (req: PayloadRequest) => {
  const user = demandUser(req)
  const { payload } = req
  const id = String(req.routeParams?.id)
  const where = { id: { equals: payload.db.defaultIDType === 'number' ? Number(id) || 0 : id } }
  const { docs } = await payload.find({ collection: 'imports', where, limit: 1, depth: 0, overrideAccess: false, user })
  const found = docs[0] ?? refuse('Không có lần nhập này, hoặc không phải của xã mình.', 404)
  const run = { payload, dataFolder, id: found.id }
  // Read again in full: some fields of a record are nobody's to read.
  const whole = await payload.findByID({ collection: 'imports', id: found.id, depth: 0, overrideAccess: true })
  return work({ ...run, req, user, record: await reconcile(run, whole) })
}

const demandState = ({ record }: Asked, ...states: ImportState[]): void => {
  if (!states.includes(record.state)) refuse('Lần nhập này đã chuyển sang bước khác. Xin tải lại trang.', 409)
}

type Job = { state: ImportState; data?: Partial<ImportRecord>; work: () => Promise<void> }

/** The answer comes at once; the screen asks how it goes. */
async function begin({ payload, id, dataFolder, record }: Asked, { state, data, work }: Job): Promise<Response> {
  const run = { payload, id, dataFolder }
  const starts = startJob(
    id,
    guarded(run, async () => {
      // A second click may have come in between.
      if ((await readRecord(payload, id)).state !== record.state) return
      const beat = { instance: thisInstance(), beatAt: new Date().toISOString() }
      await updateRecord(payload, id, { ...data, ...beat, state, message: null })
      await work()
    }),
  )
  if (!starts) refuse('Hệ thống đang làm việc này. Xin chờ một lát.', 409)
  return Response.json({ id, state })
}

const status: Work = async ({ payload, record }) => Response.json(await toStatus(payload, record))

const preview: Work = async (asked) => {
  const content = await new ImportFolder(asked.dataFolder, asked.id).read('preview.json')
  if (!content) return refuse('Bản xem trước không còn.', 404)
  return new Response(new Uint8Array(content), {
    headers: { 'Content-Type': 'application/json; charset=utf-8', ...unkept },
  })
}

const check: Work = async (asked) => {
  demandState(asked, 'ready')
  const given = await asked.req.json?.().catch(() => null)
  const corrections = readCorrections(given) ?? refuse('Phần sửa gửi lên không đọc được. Xin tải lại trang.')
  const { choices } = given as { choices?: Record<string, string> }
  const chosen = choices ? { choices: readChoices(new URLSearchParams(choices)) } : {}
  return begin(asked, { state: 'checking', data: { corrections, ...chosen }, work: () => checkImport(asked) })
}

const confirm: Work = async (asked) => {
  demandState(asked, 'ready', 'interrupted')
  if (asked.record.phase === 'undo') refuse('Lần nhập này đang hoàn tác dở, hãy hoàn tác tiếp.', 409)
  const isResumed = asked.record.state === 'interrupted'
  return begin(asked, { state: 'writing', work: () => writeImport(asked, { user: asked.user, isResumed }) })
}

const cancel: Work = async (asked) => {
  demandState(asked, 'ready')
  const { payload, id, dataFolder } = asked
  await new ImportFolder(dataFolder, id).drop()
  await updateRecord(payload, id, { state: 'cancelled', corrections: null, endedAt: new Date().toISOString() })
  return Response.json({ id, state: 'cancelled' })
}

const undo: Work = async (asked) => {
  demandState(asked, 'done', 'interrupted')
  if (asked.record.purgedAt) refuse('Đã quá hạn hoàn tác. Hãy dùng mục «Phiên bản» của từng tổ.', 409)
  return begin(asked, { state: 'undoing', work: () => undoImport(asked, asked.user) })
}

const unkept = { 'Cache-Control': 'no-store' }
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const toDownload = (content: Buffer, name: string, plainName: string): Response =>
  new Response(new Uint8Array(content), {
    headers: {
      'Content-Type': xlsx,
      'Content-Disposition': `attachment; filename="${plainName}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      'X-Content-Type-Options': 'nosniff',
      ...unkept,
    },
  })

/** What the asker may write, private phones included: whoever may not sees nothing. */
const exportOwn = async (req: PayloadRequest): Promise<Response> => {
  const content = (await exportTeams(req)) ?? refuse('Anh/chị cần đăng nhập lại.', 401)
  return toDownload(content, `Danh sách tổ dân vận ${todayInVietnam(new Date())}.xlsx`, 'danh-sach-to-dan-van.xlsx')
}

const template = (req: PayloadRequest): Response =>
  actorOf(req)
    ? toDownload(makeTemplate(), 'Mẫu danh sách tổ dân vận.xlsx', 'mau-danh-sach-to-dan-van.xlsx')
    : refuse('Anh/chị cần đăng nhập lại.', 401)

const result: Work = async (asked) => {
  const content = await new ImportFolder(asked.dataFolder, asked.id).read('result.xlsx')
  if (!content) return refuse('Bảng kết quả không còn.', 404)
  const name = `Kết quả nhập - ${asked.record.fileName.replace(/\.[^.]+$/, '')}.xlsx`
  return toDownload(content, name, 'ket-qua-nhap.xlsx')
}

/** `/api/imports/…`. */
export const importEndpoints = (dataFolder: string): Endpoint[] => [
  {
    path: '/upload',
    method: 'post',
    handler: async (req) => {
      const user = demandUser(req)
      countUpload(user)
      const id = await receiveUpload(req, { user, dataFolder })
      const run = { payload: req.payload, dataFolder, id }
      startJob(
        id,
        guarded(run, () => checkImport(run)),
      )
      return Response.json({ id, state: 'checking' }, { status: 201 })
    },
  },
  { path: '/template', method: 'get', handler: template },
  { path: '/export', method: 'get', handler: exportOwn },
  { path: '/:id/status', method: 'get', handler: on(dataFolder, status) },
  { path: '/:id/preview', method: 'get', handler: on(dataFolder, preview) },
  { path: '/:id/result', method: 'get', handler: on(dataFolder, result) },
  { path: '/:id/check', method: 'post', handler: on(dataFolder, check) },
  { path: '/:id/confirm', method: 'post', handler: on(dataFolder, confirm) },
  { path: '/:id/cancel', method: 'post', handler: on(dataFolder, cancel) },
  { path: '/:id/undo', method: 'post', handler: on(dataFolder, undo) },
]
