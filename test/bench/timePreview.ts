/** `node test/bench/timePreview.ts VILLAGES`: from the click on «Xem trước» to the page, and to the list of pages that change; prints rows as JSON. */
import { handleEndpoints, type CollectionSlug } from 'payload'
import { endPreviews } from '../../cms/preview/previews.ts'
import { FollowUps } from '../../cms/publish/followUps.ts'
import { publish } from '../../cms/publish/publish.ts'
import { publishPaths } from '../../cms/publish/publishPaths.ts'
import { readPublished } from '../../cms/publish/readPublished.ts'
import { recordAddresses } from '../../cms/publish/recordAddresses.ts'
import { signIn } from '../cms/callApi.ts'
import { startTestCms } from '../cms/testCms.ts'
import { fillDatabase } from './fillDatabase.ts'
import { generateDocuments } from './generateDocuments.ts'

export type PreviewRow = { preview: string; pages: number; changed: number } & Record<string, number | string>

const villages = Number(process.argv[2])
const cms = await startTestCms()
const { payload, folder } = cms
process.env.DATA_DIR = folder
const documents = generateDocuments(villages)
await fillDatabase(cms, documents)
await payload.updateGlobal({
  slug: 'settings',
  data: { districtName: 'huyện Mẫu', provinceName: 'tỉnh Mẫu', asOf: '2022-12-31' } as never,
})
const one = async (collection: CollectionSlug, skip: number) => {
  const { docs } = await payload.find({ collection, depth: 0, limit: 1, page: skip + 1, sort: 'id' })
  return docs[0] as unknown as { id: number; members?: { name?: string }[] }
}
const team = await one('teams', 5)
// Only a document that was saved once has the version which a form shows.
await payload.update({ collection: 'teams', id: team.id, data: { note: 'Ghi chú' } })
const paths = publishPaths()
const publishAll = async (): Promise<number> => {
  const done = await publish({ read: () => readPublished(payload), paths, now: new Date() })
  await recordAddresses(payload, done, new Date())
  const followUps = new FollowUps(paths)
  followUps.take({ ...done.followUp, index: null, undrawn: [] })
  await followUps.finish()
  return done.pages
}
const pages = await publishAll()
const { token, call } = await signIn(cms, cms.users.district.email)
const get = async (path: string): Promise<Response> => {
  const request = new Request(`http://127.0.0.1:3000${path}`, { headers: { Authorization: `JWT ${token}` } })
  return handleEndpoints({ config: payload.config, request, payloadInstanceCacheKey: folder })
}
const since = (begin: number): number => Math.round((performance.now() - begin) / 10) / 100

const time = async (preview: string, noun: string, values: object, id: number | string | null = null) => {
  const begin = performance.now()
  const { body } = await call('POST', '/preview', { noun, id, values })
  const page = await get(String(body.page))
  if (!page.ok) throw new Error(`${preview}: ${page.status} ${JSON.stringify(body)}`)
  await page.text()
  const shown = since(begin)
  const list = await get(`/api/preview/${body.key}/changes`)
  const { pages: changed = [], files = 0 } = await list.json()
  return {
    preview,
    pages,
    changed: changed.length + files,
    'page, s': shown,
    'list, s': since(begin),
  } satisfies PreviewRow
}
const bulletin = { ...documents.bulletins[0], id: undefined, commune: null, title: 'Bài mới', slug: undefined }
const rows = [
  await time('a new bulletin, first of all', 'bulletins', bulletin),
  await time('the bulletin again', 'bulletins', { ...bulletin, title: 'Bài mới, sửa' }),
]
const village = await one('villages', 20)
rows.push(await time('a village', 'villages', { ...village, households: 77 }, village.id))
rows.push(await time('a village renamed', 'villages', { ...village, name: 'Thôn Đổi Tên' }, village.id))
const members = team.members?.map((each, n) => (n === 1 ? { ...each, name: 'Trần Thị Đổi' } : each))
rows.push(await time('a team', 'teams', { ...team, members }, team.id))
await publishAll()
rows.push(await time('a team, after another publish', 'teams', { ...team, members }, team.id))
const settings = { districtName: 'huyện Khác' }
rows.push(await time('the settings: every page', 'settings', settings))
await endPreviews()
await cms.stop()
console.log(JSON.stringify({ rows, megabytes: Math.round(process.resourceUsage().maxRSS / 1024) }))
process.exit()
