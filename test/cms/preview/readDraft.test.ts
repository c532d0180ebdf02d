/** A draft laid over the release gives the snapshot that a read of everything gives. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type { Snapshot } from '../../../content/model/snapshot.ts'
import { dryRun, type Asked } from '../../../cms/preview/dryRun.ts'
import { mapDraft } from '../../../cms/preview/mapDraft.ts'
import { readDraft, readWholeDraft } from '../../../cms/preview/readDraft.ts'
import { publish } from '../../../cms/publish/publish.ts'
import { publishPaths } from '../../../cms/publish/publishPaths.ts'
import { readPublished } from '../../../cms/publish/readPublished.ts'
import { readSnapshot } from '../../../cms/publish/readSnapshot.ts'
import { recordAddresses } from '../../../cms/publish/recordAddresses.ts'
import { currentRelease } from '../../../cms/publish/release.ts'
import { smallPdf, upload, validBulletin, validDecision } from '../documents.ts'
import { startTestCms, validTeam, type TestCms } from '../testCms.ts'
import { showEarlier } from './showEarlier.ts'

let cms: TestCms
let team: { id: number }
let bulletin: { id: number }
let board: { id: number }
let file: number
const settings = { districtName: 'huyện Yên Thế', provinceName: 'tỉnh Bắc Giang', asOf: '2022-12-31' }

beforeAll(async () => {
  cms = await startTestCms()
  vi.stubEnv('DATA_DIR', cms.folder)
  const { payload } = cms
  await payload.updateGlobal({ slug: 'settings', data: settings as never })
  // Two units of one name and code: the bare address is that of the one which is current.
  const former = {
    name: 'Đồng Tâm',
    code: '07262',
    kind: 'xa' as const,
    validFrom: '2010-01-01',
    validTo: '2019-12-31',
  }
  await payload.create({ collection: 'communes', data: former as never })
  team = await payload.create({ collection: 'teams', data: { ...validTeam(cms.villages.own), _status: 'published' } })
  bulletin = await payload.create({ collection: 'bulletins', data: validBulletin(), ...cms.asOwn })
  const members = [{ name: 'Giáp Văn Thử', role: 'head' }]
  const made = { level: 'commune', commune: cms.communes.own.id, members, _status: 'published' }
  board = await payload.create({ collection: 'boards', data: made as never })
  const villages = [cms.villages.own.id]
  file = (await payload.create({ collection: 'files', data: {}, file: upload('qd.pdf', smallPdf()), ...cms.asOwn })).id
  await payload.create({ collection: 'decisions', data: validDecision({ villages, file }), ...cms.asOwn })
  const read = () => readPublished(payload)
  const published = await publish({ read, paths: publishPaths(), now: new Date() })
  await recordAddresses(payload, published, new Date())
})
afterAll(async () => {
  vi.unstubAllEnvs()
  await cms.stop()
})

const inOrder = (snapshot: Snapshot) => {
  const by = <T>(list: T[], keyOf: (each: T) => string | null) =>
    list.toSorted((one, other) => String(keyOf(one)).localeCompare(String(keyOf(other))))
  return {
    ...snapshot,
    communes: by(snapshot.communes, ({ key }) => key),
    villages: by(snapshot.villages, ({ key }) => key),
    boards: by(snapshot.boards, ({ commune }) => commune),
    decisions: by(snapshot.decisions, ({ slug }) => slug),
    bulletins: by(snapshot.bulletins, ({ slug }) => slug),
  }
}

const both = async (noun: Asked['noun'], id: Asked['id'], values: object) => {
  const user = { ...cms.users.district, collection: 'users' as const }
  const run = await dryRun({ payload: cms.payload, user, asked: { noun, id, values: values as never } })
  expect(run.findings).toEqual([])
  const paths = publishPaths()
  const base = readSnapshot(paths, currentRelease(paths) ?? '')
  const draft = await readDraft(cms.payload, noun, run)
  const whole = await readWholeDraft(cms.payload, draft)
  return { draft, base, narrow: mapDraft(draft, base), whole: mapDraft(whole, base) }
}

type Case = [string, Asked['noun'], () => { id: Asked['id']; values: object }]
const edits: Case[] = [
  ['a new bulletin', 'bulletins', () => ({ id: null, values: validBulletin({ title: 'Bài mới' }) })],
  ['a bulletin that is out', 'bulletins', () => ({ id: bulletin.id, values: { title: 'Bài sửa', expiresOn: null } })],
  [
    'a decision that names villages',
    'decisions',
    () => ({
      id: null,
      values: validDecision({
        number: '13-QĐ/ĐU',
        file,
        commune: cms.communes.own.id,
        villages: [cms.villages.own.id, cms.villages.spare.id],
      }),
    }),
  ],
  ['a team', 'teams', () => ({ id: team.id, values: { ...validTeam(cms.villages.own), note: null, groups: [] } })],
  ['a team of another village', 'teams', () => ({ id: team.id, values: validTeam(cms.villages.spare) })],
  ['a new team', 'teams', () => ({ id: null, values: validTeam(cms.villages.other) })],
  ['a board', 'boards', () => ({ id: board.id, values: { members: [{ name: 'Vi Thị Mới', role: 'head' }] } })],
  ['the board of the district', 'boards', () => ({ id: null, values: { level: 'district', members: [] } })],
  ['a village renamed', 'villages', () => ({ id: cms.villages.own.id, values: { name: 'Đồng Mới' } })],
  ['a village named as its neighbour', 'villages', () => ({ id: cms.villages.spare.id, values: { name: 'Đồng Tâm' } })],
  [
    'a village of another commune',
    'villages',
    () => ({ id: cms.villages.own.id, values: { commune: cms.communes.other.id, name: 'Hoà Bình' } }),
  ],
  [
    'a new village',
    'villages',
    () => ({ id: null, values: { name: 'Xóm Mới', kind: 'thon', commune: cms.communes.own.id } }),
  ],
  ['a commune renamed', 'communes', () => ({ id: cms.communes.own.id, values: { name: 'Tam Hiệp' } })],
  [
    'a commune that was no more on the day that counts',
    'communes',
    () => ({ id: cms.communes.own.id, values: { validTo: '2022-06-30' } }),
  ],
  ['the name of the district', 'settings', () => ({ id: null, values: { ...settings, districtName: 'huyện Khác' } })],
  ['the day that counts', 'settings', () => ({ id: null, values: { ...settings, asOf: '2015-01-01' } })],
]

describe('readDraft', () => {
  test.each(edits)('of %s needs only what it can touch', async (_, noun, of) => {
    const { id, values } = of()
    const { draft, base, narrow, whole } = await both(noun, id, values)
    expect(draft.needsWhole).toBe(false)
    expect(inOrder(narrow.snapshot)).toEqual(inOrder(whole.snapshot))
    expect(narrow.snapshot).not.toEqual(base)
    expect([narrow.path, narrow.findings]).toEqual([whole.path, whole.findings])
    expect(narrow.path).not.toBeNull()
  })

  test('of a unit whose key changes reads everything, since everything in it is named by the key', async () => {
    const { draft, whole } = await both('communes', cms.communes.own.id, { code: '07299' })
    expect(draft.needsWhole).toBe(true)
    expect(whole.snapshot.villages.map(({ commune }) => commune)).toContain('07299@2020-01-01')
  })

  test('reads everything while the site shows an earlier state', async () => {
    const end = showEarlier()
    expect((await both('bulletins', bulletin.id, { title: 'Bài sửa' })).draft.needsWhole).toBe(true)
    end()
  })
})
