import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { peopleOf, type PersonRow, type TeamRow } from '../../../cms/consent/teamPeople.ts'
import type { Team } from '../../../cms/payload-types.ts'
import { todayInVietnam } from '../../../content/model/date.ts'
import { signIn, type Call } from '../callApi.ts'
import { startTestCms, validTeam, type TestCms } from '../testCms.ts'

const phone = '0500111222'
const today = todayInVietnam(new Date())
let cms: TestCms
let own: Call
let other: Call
let contributor: Call
let team: Team

beforeAll(async () => {
  cms = await startTestCms()
  own = (await signIn(cms, 'dong-tam@to.example')).call
  other = (await signIn(cms, 'tam-hiep@to.example')).call
  contributor = (await signIn(cms, 'cong-tac-vien@to.example')).call
})
afterAll(() => cms.stop())

beforeEach(async () => {
  await cms.payload.delete({ collection: 'teams', where: {} })
  await cms.payload.delete({ collection: 'withdrawn-numbers', where: {} })
  await cms.payload.delete({ collection: 'publish-requests', where: {} })
  team = await cms.payload.create({
    collection: 'teams',
    data: { ...validTeam(cms.villages.own), _status: 'published' },
  })
})

const read = (draft: boolean) =>
  cms.payload.findByID({ collection: 'teams', id: team.id, draft, depth: 0 }) as Promise<Team>
const leaderOf = (doc: unknown): PersonRow => peopleOf(doc as object)[0] as PersonRow
const versions = async () =>
  (
    await cms.payload.findVersions({
      collection: 'teams',
      where: { parent: { equals: team.id } },
      sort: '-updatedAt',
      depth: 0,
      pagination: false,
    })
  ).docs
const withdraw = (call: Call, body: object = {}) =>
  call('POST', `/teams/${team.id}/withdraw`, { row: team.members?.[0]?.id, which: 'phone', ...body })
const seenByVisitor = async () =>
  JSON.stringify(await cms.payload.findByID({ collection: 'teams', id: team.id, ...cms.asVisitor }))
const publishLeader = (more: object) =>
  own('PATCH', `/teams/${team.id}`, {
    members: (team.members ?? []).map((member, n) => (n === 0 ? { ...member, ...more } : member)),
    _status: 'published',
  })
const waiting = async () =>
  (await cms.payload.count({ collection: 'publish-requests', where: { state: { equals: 'waiting' } } })).totalDocs

describe('withdrawing a consent', () => {
  test('takes the number from visitors at once, while a newer draft stays and stays newest', async () => {
    await own('PATCH', `/teams/${team.id}?draft=true`, { note: 'Bản nháp mới hơn' })
    await cms.payload.delete({ collection: 'publish-requests', where: {} })
    expect((await withdraw(own)).status).toBe(200)
    expect(await seenByVisitor()).not.toContain(phone)
    const draft = await read(true)
    expect([draft.note, leaderOf(draft).phoneConsent?.withdrawnOn]).toEqual(['Bản nháp mới hơn', today])
    expect((await read(false)).note).toBe('Ghi chú riêng')
    expect(await waiting()).toBe(1)
  })

  test('keeps the number for the board, and how and when the person had agreed', async () => {
    await withdraw(own)
    expect(leaderOf(await read(false))).toMatchObject({
      phone,
      phoneConsent: { source: 'paper', givenOn: '2022-11-05', withdrawnOn: today },
    })
  })

  test('reaches every version, so that none brings it back', async () => {
    await own('PATCH', `/teams/${team.id}`, { note: 'Sửa lần hai', _status: 'published' })
    await withdraw(own)
    const stored = await versions()
    expect(stored.length).toBe(2)
    expect(stored.map(({ version }) => leaderOf(version).phoneConsent?.withdrawnOn)).toEqual([today, today])
    expect(stored.map(({ version }) => leaderOf(version).phone)).toEqual([phone, null])
    await cms.payload.restoreVersion({ collection: 'teams', id: stored[1]?.id as never })
    expect(await seenByVisitor()).not.toContain(phone)
  })

  test('ends the same number in a group of the team and in another team of the commune', async () => {
    const consent = { source: 'paper', givenOn: '2022-11-05' }
    const groups = (team.groups ?? []).map((group, n) => ({
      ...group,
      members: (group.members ?? []).map((member, m) =>
        n + m === 0 ? { ...member, phone, phoneConsent: consent } : member,
      ),
    }))
    await cms.payload.update({ collection: 'teams', id: team.id, data: { groups } as Team })
    const second = await cms.payload.create({
      collection: 'teams',
      data: { ...validTeam(cms.villages.spare), _status: 'published' },
    })
    await withdraw(own)
    expect(await seenByVisitor()).not.toContain(phone)
    const seen = await cms.payload.findByID({ collection: 'teams', id: second.id, ...cms.asVisitor })
    expect(JSON.stringify(seen)).not.toContain(phone)
  })

  test('reaches a team in the trash, asked for there or in another team: taken back, it shows the number no more', async () => {
    const toTrash = (id: number, deletedAt: string | null) =>
      cms.payload.update({ collection: 'teams', id, data: { deletedAt } as never, trash: true })
    const takeBack = async (id: number) => {
      await toTrash(id, null)
      await cms.payload.update({ collection: 'teams', id, data: { _status: 'published' } })
      return JSON.stringify(await cms.payload.findByID({ collection: 'teams', id, ...cms.asVisitor }))
    }
    const second = await cms.payload.create({
      collection: 'teams',
      data: { ...validTeam(cms.villages.spare), _status: 'published' },
    })
    const thrown = '2022-12-01T00:00:00.000Z'
    await toTrash(second.id, thrown)
    await toTrash(team.id, thrown)
    expect((await withdraw(other)).status).toBe(404)
    expect((await withdraw(own)).body).toMatchObject({ message: 'Đã rút lại đồng ý.', beyond: [] })
    for (const id of [team.id, second.id]) {
      const stored = await cms.payload.findByID({ collection: 'teams', id, depth: 0, trash: true })
      expect(leaderOf(stored).phoneConsent?.withdrawnOn).toBe(today)
      expect(await takeBack(id)).not.toContain(phone)
    }
  })

  test('tells where the number still stands with another commune, and leaves that alone', async () => {
    const away = await cms.payload.create({
      collection: 'teams',
      data: { ...validTeam(cms.villages.other), _status: 'published' },
    })
    expect((await withdraw(own)).body.beyond).toEqual([away.title])
    const seen = await cms.payload.findByID({ collection: 'teams', id: away.id, ...cms.asVisitor })
    expect(JSON.stringify(seen)).toContain(phone)
  })

  test('of a name leaves the number, and the other way round', async () => {
    const row = team.members?.[2]?.id
    await withdraw(own, { row, which: 'name' })
    const seen = await seenByVisitor()
    expect([seen.includes('Lê Văn Đồng Ý'), seen.includes(phone)]).toEqual([false, true])
  })

  test('finds the person by place where no row is named', async () => {
    await withdraw(own, { row: undefined, place: 'members.0' })
    expect(await seenByVisitor()).not.toContain(phone)
  })

  test('works although the document lacks what a publish demands', async () => {
    const members = (team.members ?? []).map((member) => ({ ...member, role: 'member' }))
    await cms.payload.db.updateOne({ collection: 'teams', id: team.id, data: { ...team, members } as never })
    expect((await withdraw(own)).status).toBe(200)
    expect(await seenByVisitor()).not.toContain(phone)
  })

  test('is for the commune itself: not for another, not for its contributors', async () => {
    expect([(await withdraw(other)).status, (await withdraw(contributor)).status]).toEqual([404, 403])
    expect(await seenByVisitor()).toContain(phone)
  })

  test('says so where the person is not in what is saved', async () => {
    const { status, body } = await withdraw(own, { row: 'chưa lưu' })
    expect([status, body.errors[0].message]).toEqual([
      404,
      'Không thấy người này trong tổ đã lưu. Xin tải lại trang rồi thử lại.',
    ])
  })

  test('takes the number out of what an import would put back', async () => {
    const run = await cms.payload.create({
      collection: 'imports',
      data: { fileName: 'a.xlsx', state: 'done', commune: cms.communes.own.id } as never,
    })
    const entry = await cms.payload.create({
      collection: 'import-changes',
      data: {
        import: run.id,
        kind: 'teams',
        document: String(team.id),
        outcome: 'updated',
        before: { main: await read(false), latest: await read(true) },
      } as never,
    })
    await withdraw(own)
    const { before } = await cms.payload.findByID({ collection: 'import-changes', id: entry.id })
    expect(JSON.stringify(before)).not.toContain(phone)
  })
})

describe('a save of the form', () => {
  test('that marks a consent as withdrawn ends it in every version', async () => {
    await own('PATCH', `/teams/${team.id}`, { note: 'Sửa lần hai', _status: 'published' })
    await publishLeader({ phoneConsent: { ...team.members?.[0]?.phoneConsent, withdrawnOn: '2022-12-01' } })
    const days = (await versions()).map(({ version }) => leaderOf(version).phoneConsent?.withdrawnOn)
    expect(days).toEqual(['2022-12-01', '2022-12-01', '2022-12-01'])
  })

  test('that only keeps a draft with a withdrawal takes the number from the site as well', async () => {
    const members = (team.members ?? []).map((member, n) =>
      n === 0 ? { ...member, phoneConsent: { ...member.phoneConsent, withdrawnOn: '2022-12-01' } } : member,
    )
    const count = await waiting()
    await own('PATCH', `/teams/${team.id}?draft=true`, { members })
    expect(await seenByVisitor()).not.toContain(phone)
    expect(await waiting()).toBeGreaterThan(count)
  })

  test('of a contributor proposes it only', async () => {
    const members = (team.members ?? []).map((member, n) =>
      n === 0 ? { ...member, phoneConsent: { ...member.phoneConsent, withdrawnOn: '2022-12-01' } } : member,
    )
    await contributor('PATCH', `/teams/${team.id}?draft=true`, { members })
    expect(await seenByVisitor()).toContain(phone)
  })

  test('that takes a person off the list leaves no copy of the number to restore', async () => {
    const [leader, deputy, ...rest] = team.members ?? []
    const members = [{ ...deputy, role: 'leader' }, ...rest, { name: 'Hà Thị Mới', role: 'deputy' }]
    await own('PATCH', `/teams/${team.id}`, { members, _status: 'published' })
    const stored = JSON.stringify((await versions()).map(({ version }) => version as TeamRow))
    expect([leader?.phone, stored.includes(phone)]).toEqual([phone, false])
  })

  test('from a page opened before the withdrawal does not bring the number back', async () => {
    await withdraw(own)
    await publishLeader({ post: 'Trưởng thôn' })
    expect(await seenByVisitor()).not.toContain(phone)
  })

  test('with a consent given anew shows the number again', async () => {
    await withdraw(own)
    const phoneConsent = { source: 'in-person', givenOn: today, withdrawnOn: null, wording: 1, recordedAt: null }
    await publishLeader({ phoneConsent })
    expect(await seenByVisitor()).toContain(phone)
  })
})
