/** The same search by the staff of another commune: of this one they read what every visitor reads, and change nothing. */
import type { CollectionSlug } from 'payload'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { idOf } from '../../../cms/access/actorOf.ts'
import { signIn } from '../callApi.ts'
import { startTestCms, type TestCms } from '../testCms.ts'
import { findLeaks, type Planted } from './canary.ts'
import { makeDocuments } from './makeDocuments.ts'
import { plantCanaries } from './plantCanaries.ts'
import { asking, toFound, type Answer } from './visitor.ts'

let cms: TestCms
let planted: Planted
let insider: ReturnType<typeof asking>
beforeAll(async () => {
  vi.stubEnv('CMS_LOG_LEVEL', 'silent')
  cms = await startTestCms()
  await makeDocuments(cms)
  const { token } = await signIn(cms, cms.users.other.email)
  const { id } = cms.users.other
  const { sessions } = await cms.payload.findByID({ collection: 'users', id, showHiddenFields: true })
  const all = await plantCanaries(cms.payload)
  planted = new Map([...all].filter(([, place]) => isForeign(place)))
  const before = () => cms.payload.db.updateOne({ collection: 'users', id, data: { sessions }, returning: false })
  insider = asking(cms, { token, before })
})
afterAll(() => cms.stop())

/** Of the first commune, or of nobody's but the district's. */
const isForeign = (place: string): boolean =>
  place.endsWith(` of ${cms.communes.own.id}`) || /^(?:import-changes|second-factors|withdrawn-numbers)\./.test(place)
const leaksIn = (answers: Answer[]) => findLeaks(toFound(answers), planted)

/** What is stored of the first commune and of the district, but for what each request leaves behind. */
const readForeign = async (): Promise<Map<string, string>> => {
  const stored = new Map<string, string>()
  // Locks stand in test/cms/access.table.test.ts.
  const passing = ['payload-preferences', 'publish-requests', 'payload-locked-documents', 'payload-kv']
  for (const { slug } of cms.payload.config.collections.filter((each) => !passing.includes(each.slug))) {
    const { docs } = await cms.payload.db.find({ collection: slug as CollectionSlug, limit: 0, pagination: false })
    for (const doc of docs as unknown as (Record<string, unknown> & { id: number; commune?: number })[])
      if (idOf(doc.commune) !== cms.communes.other.id) stored.set(`${slug}/${doc.id}`, JSON.stringify(doc))
  }
  return stored
}

describe('staff of another commune', () => {
  test('reads no canary however a list is asked for', async () => {
    const answers = await insider.everyList()
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(50)
    expect(leaksIn(answers)).toEqual([])
  })

  test('finds nothing by what is hidden', async () => {
    // Asked for by the very words that stand in what is not its own.
    const answers = (await insider.everyProbe(planted)).filter(({ path }) => path.includes('[in]='))
    expect(answers.length).toBeGreaterThan(50)
    const told = answers.filter(({ status, text }) => status === 200 && JSON.parse(text).totalDocs > 0)
    expect(told.map(({ path }) => path.split('&')[0]?.slice(0, 100))).toEqual([])
  })

  test('reads no canary from any address that there is, and changes nothing by asking for it', async () => {
    const before = await readForeign()
    const answers = await insider.everyAddress()
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(100)
    expect(leaksIn(answers)).toEqual([])
    const after = await readForeign()
    const changed = [...before].filter(([name, text]) => after.get(name) !== text).map(([name]) => name)
    expect(changed).toEqual([])
  })
})
