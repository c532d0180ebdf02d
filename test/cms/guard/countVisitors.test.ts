import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mostReads, mostReadsOfAll } from '../../../cms/guard/countVisitors.ts'
import { callerWith, signIn, type Answer } from '../callApi.ts'
import { startTestCms, type TestCms } from '../testCms.ts'

let cms: TestCms
beforeAll(async () => {
  cms = await startTestCms({ TRUST_PROXY: '1' })
})
afterAll(() => cms.stop())

const from = (address: string, token: string | null = null) =>
  callerWith(cms, token, { 'X-Forwarded-For': `192.0.2.9, ${address}` })
const askOften = async (ask: () => Promise<Answer>, times: number): Promise<number[]> => {
  const statuses: number[] = []
  for (let n = 0; n < times; n++) statuses.push((await ask()).status)
  return statuses
}
const list = '/communes?limit=1&depth=0'

describe('a visitor of the CMS’s interface', () => {
  test('is asked to wait after as many questions as a minute allows', async () => {
    const ask = from('198.51.100.1')
    expect(new Set(await askOften(() => ask('GET', list), mostReads))).toEqual(new Set([200]))
    for (const path of [list, '/communes/count', '/teams/1', '/globals/settings', '/access', '/files/file/a.pdf'])
      expect(await ask('GET', path), path).toEqual({
        status: 429,
        body: { errors: [{ message: 'Có quá nhiều lượt đọc từ nơi này. Xin đợi một phút rồi thử lại.' }] },
      })
    expect((await from('198.51.100.2')('GET', list)).status).toBe(200)
  })

  test('wins nothing by a token that is none, nor by a question that calls itself another', async () => {
    const address = '198.51.100.3'
    const forged = from(address, 'abc.def.ghi')
    await askOften(() => forged('GET', list), mostReads)
    const post = callerWith(cms, null, { 'X-Forwarded-For': address, 'X-HTTP-Method-Override': 'GET' })
    expect((await post('POST', list, {})).status).toBe(429)
  })

  test('keeps nobody of the same address from signing in and working', async () => {
    const address = '198.51.100.4'
    const ask = from(address)
    await askOften(() => ask('GET', list), mostReads + 1)
    expect((await ask('GET', '/users/me')).status).toBe(200)
    const { call } = await signIn(cms, 'dong-tam@to.example', { headers: { 'X-Forwarded-For': address } })
    expect(new Set(await askOften(() => call('GET', list), 2 * mostReads))).toEqual(new Set([200]))
  })
})

test('where all visitors are one address, they are counted together, and more are heard', async () => {
  const one = await startTestCms()
  try {
    const ask = callerWith(one, null)
    const statuses = await askOften(() => ask('GET', list), mostReadsOfAll + 1)
    expect(statuses.indexOf(429)).toBe(mostReadsOfAll)
  } finally {
    await one.stop()
  }
})
