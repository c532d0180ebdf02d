import type { TypedUser } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readDashboard } from '../../../cms/admin/readDashboard.ts'
import type { User } from '../../../cms/payload-types.ts'
import { smallPdf, upload, validDecision } from '../documents.ts'
import { startTestCms, validTeam, type TestCms } from '../testCms.ts'

let cms: TestCms
const as = (user: User): TypedUser => ({ ...user, collection: 'users' }) as TypedUser

beforeAll(async () => {
  cms = await startTestCms()
  const { payload, villages, communes, asDistrict } = cms
  const file = await payload.create({
    collection: 'files',
    data: {} as never,
    file: upload('1.pdf', smallPdf()),
    ...asDistrict,
  })
  const data = validDecision({
    file: file.id,
    villages: [villages.own.id, villages.other.id],
    commune: communes.own.id,
  })
  await payload.create({ collection: 'decisions', data, ...asDistrict })
  await payload.create({
    collection: 'teams',
    data: { ...validTeam(villages.own), _status: 'published' },
    ...asDistrict,
  })
  const problem = { document: 'Bài', link: '/admin', message: 'Sửa đi' }
  await payload.create({
    collection: 'publishes',
    data: {
      state: 'done',
      startedAt: '2022-12-31T03:00:00.000Z',
      problems: [
        { ...problem, commune: communes.own.id },
        { ...problem, commune: communes.other.id },
      ],
    },
  })
})
afterAll(() => cms.stop())

describe('readDashboard', () => {
  test('shows a commune what is left in its own villages, and its own problems', async () => {
    const { work, ladder, problems } = await readDashboard(cms.payload, as(cms.users.own))
    expect(ladder).toBeNull()
    expect(work?.villages).toBe(2)
    expect(work?.left.map(({ title }) => title)).toEqual(['Thôn Bãi Gianh'])
    expect(problems).toHaveLength(1)
  })

  test('shows the district every commune on the ladder, with totals that add up', async () => {
    const { work, ladder, problems } = await readDashboard(cms.payload, as(cms.users.district))
    expect(work).toBeNull()
    expect(ladder?.communes.map(({ title, coverage }) => [title, coverage.villages, coverage.atLeast.decided])).toEqual(
      [
        ['Đồng Tâm', 2, 1],
        ['Tam Hiệp', 1, 1],
      ],
    )
    expect(ladder?.total).toMatchObject({ villages: 3, atLeast: { decided: 2, team: 1 } })
    expect(problems).toHaveLength(2)
  })

  test('tells since when the oldest request waits', async () => {
    const { publish } = await readDashboard(cms.payload, as(cms.users.own))
    expect(publish.last?.state).toBe('done')
    expect(publish.waitingSince).not.toBeNull()
  })
})
