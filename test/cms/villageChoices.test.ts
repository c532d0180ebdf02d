import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { callerWith, signIn } from './callApi.ts'
import { smallPdf, upload, validDecision } from './documents.ts'
import { startTestCms, type TestCms } from './testCms.ts'

let cms: TestCms
beforeAll(async () => {
  cms = await startTestCms()
  const { payload, villages, asDistrict } = cms
  const file = await payload.create({
    collection: 'files',
    data: {} as never,
    file: upload('1.pdf', smallPdf()),
    ...asDistrict,
  })
  // The district's own decision names a village of the commune.
  const data = validDecision({ file: file.id, villages: [villages.own.id] })
  await payload.create({ collection: 'decisions', data, ...asDistrict })
})
afterAll(() => cms.stop())

type Choice = { title: string; communeTitle: string; isDecided: boolean }
const choicesOf = async (email: string): Promise<unknown[]> => {
  const { call } = await signIn(cms, email)
  const { body } = await call('GET', '/villages/choices')
  return (body.choices as Choice[]).map(({ title, communeTitle, isDecided }) => [title, communeTitle, isDecided])
}

describe('the villages that a decision may name', () => {
  test('are a commune’s own, by name, with those that a decision names already', async () => {
    expect(await choicesOf('dong-tam@to.example')).toEqual([
      ['Thôn Bãi Gianh', 'Đồng Tâm', false],
      ['Thôn Đồng Tâm', 'Đồng Tâm', true],
    ])
  })

  test('are all for the district', async () => {
    expect(await choicesOf('huyen@to.example')).toHaveLength(3)
  })
})

describe('who is not signed in', () => {
  test.each(['/villages/choices', '/publishes/news'])('is told nothing by %s', async (path) => {
    expect((await callerWith(cms, null)('GET', path)).status).toBe(401)
  })
})
