import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { readStaleTeams } from '../../../cms/admin/readStaleTeams.ts'
import { readPublished } from '../../../cms/publish/readPublished.ts'
import type { Team, User } from '../../../cms/payload-types.ts'
import { addMonths, todayInVietnam } from '../../../content/model/date.ts'
import { signIn, type Call } from '../callApi.ts'
import { startTestCms, validTeam, type TestCms } from '../testCms.ts'

const today = todayInVietnam(new Date())
let cms: TestCms
let own: Call
let team: Team
let draft: Team

beforeAll(async () => {
  cms = await startTestCms()
  own = (await signIn(cms, 'dong-tam@to.example')).call
  team = await cms.payload.create({
    collection: 'teams',
    data: { ...validTeam(cms.villages.own), _status: 'published' },
  })
  draft = await cms.payload.create({ collection: 'teams', data: validTeam(cms.villages.spare), draft: true })
})
afterAll(() => cms.stop())
beforeEach(async () => {
  await cms.payload.delete({ collection: 'confirmations', where: {} })
  await cms.payload.delete({ collection: 'publish-requests', where: {} })
})

const confirmed = async () => (await readPublished(cms.payload)).teams.find(({ id }) => id === team.id)?.confirmedOn
const waiting = async () => (await cms.payload.count({ collection: 'publish-requests' })).totalDocs
const staleFor = (user: User, now?: Date) => readStaleTeams(cms.payload, { ...user, collection: 'users' }, now)
const later = new Date(`${addMonths(today, 7)}T05:00:00Z`)

describe('confirming a team', () => {
  test('is one request, which the site shows with its next publish', async () => {
    const { status, body } = await own('POST', `/teams/${team.id}/confirm`)
    expect([status, body.confirmedOn, await confirmed(), await waiting()]).toEqual([200, today, today, 1])
    const { docs } = await cms.payload.find({ collection: 'confirmations' })
    expect(docs.map(({ byName }) => byName)).toEqual(['dong-tam@to.example'])
  })

  test('touches neither the document nor a draft in the making', async () => {
    await own('PATCH', `/teams/${team.id}?draft=true`, { note: 'Bản nháp' })
    const read = (isDraft: boolean) =>
      cms.payload.findByID({ collection: 'teams', id: team.id, draft: isDraft, depth: 0 })
    const before = [await read(false), await read(true)]
    await own('POST', `/teams/${team.id}/confirm`)
    expect([await read(false), await read(true)]).toEqual(before)
  })

  test('is for the commune’s own staff and for what is on the site', async () => {
    const [other, contributor] = [
      (await signIn(cms, 'tam-hiep@to.example')).call,
      (await signIn(cms, 'cong-tac-vien@to.example')).call,
    ]
    const answers = [
      await other('POST', `/teams/${team.id}/confirm`),
      await contributor('POST', `/teams/${team.id}/confirm`),
      await own('POST', `/teams/${draft.id}/confirm`),
    ]
    expect(answers.map(({ status }) => status)).toEqual([404, 403, 409])
    expect(answers[2]?.body.errors[0].message).toBe('Tổ này chưa đăng nên chưa có danh sách để xác nhận.')
    expect(await confirmed()).toBeNull()
  })
})

describe('readStaleTeams', () => {
  test('names a team six months after it was entered, and again six months after its confirmation', async () => {
    const { users } = cms
    expect(await staleFor(users.own)).toEqual([])
    const stale = { id: team.id, title: team.title, link: `/admin/collections/teams/${team.id}`, confirmedOn: null }
    expect(await staleFor(users.own, later)).toEqual([stale])
    await own('POST', `/teams/${team.id}/confirm`)
    expect(await staleFor(users.own)).toEqual([])
    expect(await staleFor(users.own, later)).toEqual([{ ...stale, confirmedOn: today }])
  })

  test('reminds who may confirm: the commune and the district, no contributor, no other commune', async () => {
    const { district, contributor, other } = cms.users
    const counts = await Promise.all(
      [district, contributor, other].map(async (user) => (await staleFor(user, later)).length),
    )
    expect(counts).toEqual([1, 0, 0])
  })
})
