/** A number that was withdrawn is remembered, past the team that it stood in. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { peopleOf, type PersonRow } from '../../../cms/consent/teamPeople.ts'
import type { Team } from '../../../cms/payload-types.ts'
import { todayInVietnam } from '../../../content/model/date.ts'
import { signIn, type Call } from '../callApi.ts'
import { startTestCms, validTeam, type TestCms } from '../testCms.ts'

const phone = '0500111222'
const today = todayInVietnam(new Date())
let cms: TestCms
let own: Call
let team: Team

beforeAll(async () => {
  cms = await startTestCms()
  own = (await signIn(cms, 'dong-tam@to.example')).call
})
afterAll(() => cms.stop())

beforeEach(async () => {
  await cms.payload.delete({ collection: 'teams', where: {} })
  await cms.payload.delete({ collection: 'withdrawn-numbers', where: {} })
  const data = { ...validTeam(cms.villages.own), _status: 'published' as const }
  team = await cms.payload.create({ collection: 'teams', data })
})

const leaderOf = (doc: unknown): PersonRow => peopleOf(doc as object)[0] as PersonRow
const withdraw = () => own('POST', `/teams/${team.id}/withdraw`, { row: team.members?.[0]?.id, which: 'phone' })

describe('a withdrawn number', () => {
  test('stays withdrawn when an old list comes back after the team itself has gone', async () => {
    await withdraw()
    await cms.payload.delete({ collection: 'teams', id: team.id })
    const data = { ...validTeam(cms.villages.own), _status: 'published' as const }
    const again = await cms.payload.create({ collection: 'teams', data, context: { fromImport: true } })
    expect(leaderOf(again).phoneConsent?.withdrawnOn).toBe(today)
    const { docs } = await cms.payload.find({ collection: 'withdrawn-numbers' })
    expect(JSON.stringify(docs)).not.toContain(phone)
  })

  test('is another commune’s to record', async () => {
    await withdraw()
    const data = { ...validTeam(cms.villages.other), _status: 'published' as const }
    expect(leaderOf(await cms.payload.create({ collection: 'teams', data })).phoneConsent?.withdrawnOn).toBeNull()
  })
})
