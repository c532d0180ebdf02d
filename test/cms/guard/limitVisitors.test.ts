import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mostForVisitors } from '../../../cms/guard/limitVisitors.ts'
import { callerWith, signIn } from '../callApi.ts'
import { startTestCms, validTeam, type TestCms } from '../testCms.ts'

let cms: TestCms
beforeAll(async () => {
  cms = await startTestCms()
  const commune = cms.communes.own.id
  for (let n = 0; n <= mostForVisitors; n++)
    await cms.payload.create({
      collection: 'villages',
      data: { commune, name: `Thử ${n}`, kind: 'thon', households: 90 } as never,
    })
}, 60_000)
afterAll(() => cms.stop())

describe('a list of the CMS', () => {
  test.each(['limit=0', 'limit=100000', 'limit=-1', 'limit=0&pagination=false', 'limit=abc'])(
    'is given to a visitor a page at a time, asked with %s',
    async (query) => {
      const { status, body } = await callerWith(cms, null)('GET', `/villages?${query}&depth=0`)
      expect(status).toBe(200)
      expect(body.docs).not.toHaveLength(0)
      expect(body.docs.length).toBeLessThanOrEqual(mostForVisitors)
    },
  )

  test('shows a visitor no more than what a document names, one step away', async () => {
    const data = { ...validTeam(cms.villages.own), _status: 'published' } as never
    await cms.payload.create({ collection: 'teams', data })
    const { village } = (await callerWith(cms, null)('GET', '/teams?limit=1&depth=9')).body.docs[0]
    expect(village).toMatchObject({ id: cms.villages.own.id, commune: cms.communes.own.id })
  })

  test('is whole for staff, who write all of it', async () => {
    const { call } = await signIn(cms, 'dong-tam@to.example')
    const { body } = await call('GET', '/villages?limit=0&depth=0')
    expect(body.docs.length).toBeGreaterThan(mostForVisitors)
  })
})
