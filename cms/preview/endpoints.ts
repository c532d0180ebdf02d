import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Endpoint, PayloadRequest, TypedUser } from 'payload'
import { z } from 'zod'
import { actorOf } from '../access/actorOf.ts'
import { publicFileName } from '../publish/publicFileName.ts'
import { publishPaths } from '../publish/publishPaths.ts'
import { assetType, isAsset, uploadType } from './assets.ts'
import { demandReadable, dryRun } from './dryRun.ts'
import {
  examineDraft,
  findPreview,
  findTouched,
  openPreview,
  renderPreview,
  warmThreads,
  type Preview,
} from './previews.ts'
import { readDraft, readWholeDraft } from './readDraft.ts'
import { Refused } from './sayRefusal.ts'
import { previewAddress, toPreviewHtml } from './toPreviewHtml.ts'

const asked = z.object({
  noun: z.enum(['boards', 'bulletins', 'communes', 'decisions', 'settings', 'teams', 'villages']),
  id: z.union([z.number(), z.string()]).nullable(),
  values: z.record(z.string(), z.unknown()),
})

const unkept = { 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' }
const answer = (body: object) => Response.json(body, { headers: unkept })

/** Payload has read the cookie by then, and refused it to another site (its `csrf` list). */
const demandUser = (req: PayloadRequest): TypedUser => {
  if (!req.user || !actorOf(req)) throw new Refused('Anh/chị cần đăng nhập lại.', 401)
  return req.user
}

/** `POST /api/preview`: what the form holds, saved or not, as it would be on the site. Nothing is written. */
const open = async (req: PayloadRequest): Promise<Response> => {
  const user = demandUser(req)
  const given = asked.safeParse(await req.json?.().catch(() => null))
  if (!given.success) throw new Refused('Biểu mẫu gửi lên không đọc được. Xin tải lại trang.')
  const { payload } = req
  const { noun } = given.data
  await demandReadable({ payload, user, asked: given.data })
  warmThreads()
  const run = await dryRun({ payload, user, asked: given.data })
  const draft = await readDraft(payload, noun, run)
  const readWhole = () => readWholeDraft(payload, draft)
  const preview = openPreview({ user: String(user.id), draft, readWhole })
  const { path, findings } = await examineDraft(preview)
  return answer({
    key: preview.key,
    path,
    page: path && previewAddress(preview.key).page(path),
    isHeld: draft.isHeld,
    // What the form says already is not said twice.
    findings: run.findings.length > 0 ? run.findings : findings,
  })
}

const ownPreview = (req: PayloadRequest): Preview =>
  findPreview(String(req.routeParams?.key), String(demandUser(req).id))

const page = async (req: PayloadRequest): Promise<Response> => {
  const preview = ownPreview(req)
  const path = req.searchParams.get('path') ?? '/'
  if (!/^\/[\w./-]*$/.test(path) || path.includes('..')) throw new Refused('Không có trang này.', 404)
  const { status, type, body } = await renderPreview(preview, path)
  const headers = { ...unkept, 'Content-Type': type }
  if (!type.startsWith('text/html')) return new Response(new Uint8Array(body), { status, headers })
  const html = toPreviewHtml(new TextDecoder().decode(body), { key: preview.key, isAsset })
  return new Response(html, { status, headers })
}

/** Files that the previewed pages link to: the one that the draft names, and those of the site. */
const file = async (req: PayloadRequest): Promise<Response> => {
  const { draft } = ownPreview(req)
  const name = String(req.routeParams?.name)
  const stored = [...draft.documents.files.values()].find((each) => publicFileName(each) === name)
  const { uploads, current } = publishPaths()
  const isName = /^[a-z0-9-]+(?:\.[a-z0-9]+)?$/.test(name)
  const found = stored ? join(uploads, stored.filename) : isName ? join(current, 'tep', name) : null
  const bytes = found && (await readFile(found).catch(() => null))
  if (!bytes) throw new Refused('Không còn thấy tệp này trong kho.', 404)
  return new Response(new Uint8Array(bytes), {
    headers: { ...unkept, 'Content-Type': stored?.mimeType ?? uploadType(name) },
  })
}

/** Nothing of anybody's: what every visitor of the site loads. */
const asset = async (req: PayloadRequest): Promise<Response> => {
  const path = `/${[req.routeParams?.path ?? []].flat().join('/')}`
  if (!isAsset(path)) throw new Refused('Không có tệp này.', 404)
  const bytes = await readFile(join(publishPaths().bundle, 'client', path))
  const headers = { 'Content-Type': assetType(path), 'Cache-Control': 'public, max-age=3600' }
  return new Response(new Uint8Array(bytes), { headers })
}

/** `/api/preview…`, for the editor who opened it. Its policy for browsers is in next.config.mjs. */
export const previewEndpoints: Endpoint[] = [
  { path: '/preview', method: 'post', handler: open },
  { path: '/preview/assets/:path*', method: 'get', handler: asset },
  { path: '/preview/:key/page', method: 'get', handler: page },
  { path: '/preview/:key/file/:name', method: 'get', handler: file },
  { path: '/preview/:key/changes', method: 'get', handler: async (req) => answer(await findTouched(ownPreview(req))) },
]
