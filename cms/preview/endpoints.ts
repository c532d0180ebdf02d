import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Endpoint, PayloadRequest, TypedUser } from 'payload'
import { z } from 'zod'
import { actorOf } from '../access/actorOf.ts'
import { allowedContacts, findContactProblems } from '../publish/checkPages.ts'
import { publicFileName } from '../publish/publicFileName.ts'
import { publishPaths } from '../publish/publishPaths.ts'
import { assetType, isAsset } from './assets.ts'
import { demandReadable, dryRun } from './dryRun.ts'
import { pageOf } from './pageOf.ts'
import { compareSnapshots, type Compared } from './previewSnapshot.ts'
import { findPreview, findTouched, openPreview, renderPreview, warmThreads, type Preview } from './previews.ts'
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
  const compared = await compareSnapshots(payload, noun, run)
  const keys = await keysOf(payload)
  const path = run.document && pageOf(noun, run.document, { snapshot: compared.pair.draft, keys })
  const { pair, files } = compared
  const preview = openPreview({ user: String(user.id), pair, files })
  const findings = [...compared.findings, ...(path ? await contactsOn(path, preview, compared) : [])]
  return answer({ key: preview.key, path, page: path && previewAddress(preview.key).page(path), findings })
}

/** Public keys by database id. */
const keysOf = async (payload: PayloadRequest['payload']) => {
  const all = { depth: 0, pagination: false } as const
  const { docs: communes } = await payload.find({
    collection: 'communes',
    select: { code: true, validFrom: true },
    ...all,
  })
  const { docs: villages } = await payload.find({ collection: 'villages', select: { key: true }, ...all })
  const [communeKeys, villageKeys] = [
    new Map(communes.map(({ id, code, validFrom }) => [id, `${code}@${validFrom}`])),
    new Map(villages.map(({ id, key }) => [id, key])),
  ]
  return {
    commune: (id: number | string) => communeKeys.get(id as never) ?? null,
    village: (id: number | string) => villageKeys.get(id as never) ?? null,
  }
}

/** The third lock would hold the page back: that is said now. */
const contactsOn = async (
  path: string,
  preview: Preview,
  { pair: { draft }, consentedPhones }: Compared,
): Promise<string[]> => {
  const contacts = findContactProblems(await renderPreview(preview, path), allowedContacts(draft, consentedPhones))
  return contacts.map(
    (contact) =>
      `Có «${contact}» mà chưa ghi nhận sự đồng ý công khai nên sẽ không lên trang. Hãy bỏ đi, hoặc thay bằng đường dây của cơ quan.`,
  )
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

/** Files that the previewed pages link to: public ones, and the one that the draft names. */
const file = async (req: PayloadRequest): Promise<Response> => {
  const preview = ownPreview(req)
  const stored = preview.files.find((each) => publicFileName(each) === String(req.routeParams?.name))
  const bytes = stored && (await readFile(join(publishPaths().uploads, stored.filename)).catch(() => null))
  if (!stored || !bytes) throw new Refused('Không còn thấy tệp này trong kho.', 404)
  return new Response(new Uint8Array(bytes), { headers: { ...unkept, 'Content-Type': stored.mimeType } })
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
