/** What a withdrawal leaves behind: nothing in any byte that is served, kept of earlier publishes or brought back by an undo. */
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publishPaths } from '../../../cms/publish/publishPaths.ts'
import { recordedPublish } from '../../../cms/publish/publishRecords.ts'
import { nextWork } from '../../../cms/publish/publishRequests.ts'
import type { Team } from '../../../cms/payload-types.ts'
import { signIn, type Call } from '../callApi.ts'
import { startTestCms, validTeam, type TestCms } from '../testCms.ts'

let cms: TestCms
let own: Call
let team: Team
let paths: ReturnType<typeof publishPaths>

beforeAll(async () => {
  cms = await startTestCms()
  own = (await signIn(cms, 'dong-tam@to.example')).call
  paths = publishPaths({ DATA_DIR: cms.folder, SITE_URL: 'https://to.example' } as unknown as NodeJS.ProcessEnv)
  await cms.payload.updateGlobal({
    slug: 'settings',
    data: { districtName: 'huyện Yên Thế', provinceName: 'tỉnh Bắc Giang', asOf: '2022-12-31' } as never,
  })
  team = await cms.payload.create({
    collection: 'teams',
    data: {
      ...validTeam(cms.villages.own),
      zalo: { exists: true, url: 'https://zalo.me/g/abcdef123', isPublic: true, needsApproval: true },
      _status: 'published',
    } as Team,
  })
})
afterAll(() => cms.stop())

const publish = async () => {
  const work = await nextWork(cms.payload)
  await recordedPublish({ payload: cms.payload, paths, work, now: () => new Date() })
}

/** Every byte below a folder, packed files unpacked, with its path. */
const bytesOf = (folder: string): { path: string; text: string }[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => {
      const bytes = readFileSync(path)
      const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b
      return { path, text: (isPacked ? gunzipSync(bytes) : bytes).toString('utf8').normalize('NFC') }
    })

/** All that is served or could be restored lies in files, but for the database, which is asked below. */
const found = (wanted: RegExp): string[] =>
  bytesOf(cms.folder)
    .filter(({ path }) => !/database\.sqlite/.test(path))
    .filter(({ text }) => wanted.test(text))
    .map(({ path }) => path.slice(cms.folder.length + 1))

const phone = /(?:0|\+84 ?)500[ .]?111[ .]?222/
const name = /Lê Văn Đồng Ý/

test('a withdrawn number, name and Zalo link leave the site and everything that is kept of earlier publishes', async () => {
  const { payload } = cms
  await publish()
  await own('PATCH', `/teams/${team.id}`, { note: 'Sửa lần hai', _status: 'published' })
  await publish()
  await own('PATCH', `/teams/${team.id}?draft=true`, { note: 'Bản nháp' })
  const run = await payload.create({
    collection: 'imports',
    data: { fileName: 'to.xlsx', state: 'done', commune: cms.communes.own.id } as never,
  })
  const stored = await payload.findByID({ collection: 'teams', id: team.id, depth: 0 })
  const journal = { import: run.id, kind: 'teams', document: String(team.id), outcome: 'updated' }
  const before = { main: stored, latest: stored }
  await payload.create({ collection: 'import-changes', data: { ...journal, before } as never })
  const importFolder = join(cms.folder, 'imports', String(run.id))
  mkdirSync(importFolder, { recursive: true })
  writeFileSync(join(importFolder, 'result.xlsx'), '0500111222')
  // Before: on the site, in both releases and in both snapshots, in every way that it may be written.
  for (const place of ['current', 'releases/000001', 'releases/000002', 'snapshots'])
    expect(found(phone).some((path) => path.startsWith(place.replace('current', 'releases/000002')))).toBe(true)
  expect(found(phone).some((path) => path.endsWith('.vcf'))).toBe(true)

  const [leader, , member] = team.members ?? []
  await own('POST', `/teams/${team.id}/withdraw`, { row: leader?.id, which: 'phone' })
  await own('POST', `/teams/${team.id}/withdraw`, { row: member?.id, which: 'name' })
  await own('PATCH', `/teams/${team.id}`, { zalo: { ...stored.zalo, isPublic: false }, _status: 'published' })
  await publish()

  expect(found(phone)).toEqual([])
  expect(found(name)).toEqual([])
  expect(found(/zalo\.me\/g\/abcdef123/)).toEqual([])
  const kept = readdirSync(paths.snapshots).sort()
  expect(kept).toEqual(['000001.json', '000002.json', '000003.json'])
  expect(existsSync(join(paths.releases, '000001', 'favicon.svg'))).toBe(true)
})

test('nothing that the database would bring back shows it', async () => {
  const { payload } = cms
  const { docs } = await payload.findVersions({
    collection: 'teams',
    where: { parent: { equals: team.id } },
    pagination: false,
  })
  expect(docs.length).toBeGreaterThan(2)
  for (const version of docs.map(({ id }) => id)) {
    await payload.restoreVersion({ collection: 'teams', id: version })
    // A version that was a draft takes the team off the site, so that a visitor may find none.
    const where = { id: { equals: team.id } }
    const seen = JSON.stringify(await payload.find({ collection: 'teams', where, ...cms.asVisitor }))
    expect([phone.test(seen), name.test(seen)]).toEqual([false, false])
  }
  const { docs: changes } = await payload.find({ collection: 'import-changes', pagination: false })
  expect(phone.test(JSON.stringify(changes))).toBe(false)
})

test('a publish that withdraws nothing leaves what is kept as it is', async () => {
  await publish()
  const before = bytesOf(paths.snapshots)
  const files = bytesOf(paths.releases).length
  await own('PATCH', `/teams/${team.id}`, { note: 'Sửa lần ba', _status: 'published' })
  await publish()
  const after = bytesOf(paths.snapshots)
  expect(before.slice(1).every(({ path, text }) => after.find((each) => each.path === path)?.text === text)).toBe(true)
  expect(bytesOf(paths.releases).length).toBeGreaterThan(files)
})

test('a number that is withdrawn while its team lies in the trash leaves what is kept as well', async () => {
  const { payload } = cms
  // Of another commune: in the first the number is withdrawn for good.
  const other = (await signIn(cms, 'tam-hiep@to.example')).call
  const second = await payload.create({
    collection: 'teams',
    data: { ...validTeam(cms.villages.other), _status: 'published' } as Team,
  })
  await other('PATCH', `/teams/${second.id}`, { note: 'Sửa lần hai', _status: 'published' })
  await publish()
  expect(found(phone)).not.toEqual([])
  await payload.update({ collection: 'teams', id: second.id, data: { deletedAt: '2022-12-01T00:00:00.000Z' } as never })
  const row = second.members?.[0]?.id
  expect((await other('POST', `/teams/${second.id}/withdraw`, { row, which: 'phone' })).status).toBe(200)
  await publish()
  expect(found(phone)).toEqual([])
  const { docs } = await payload.findVersions({
    collection: 'teams',
    where: { parent: { equals: second.id } },
    pagination: false,
    trash: true,
  })
  const older = docs.filter(({ latest }) => !latest)
  expect(older.length).toBeGreaterThan(0)
  expect(phone.test(JSON.stringify(older))).toBe(false)
})
