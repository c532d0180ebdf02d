import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { callerWith, signIn } from '../callApi.ts'
import { startTestCms, type TestCms } from '../testCms.ts'

let cms: TestCms
beforeAll(async () => {
  cms = await startTestCms()
})
afterAll(() => cms.stop())
beforeEach(async () => {
  for (const { id } of Object.values(cms.users))
    await cms.payload.db.updateOne({ collection: 'users', id, data: { sessions: [] } })
})

const phone = {
  'User-Agent': 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/150.0.0.0 Mobile Safari/537.36',
}
const desk = { 'User-Agent': 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Gecko/20100101 Firefox/140.0' }
type Row = { id: string; device: string; usedAt: string; isCurrent: boolean }
const contributor = 'cong-tac-vien@to.example'
const path = () => `/users/${cms.users.contributor.id}`

/** On two machines: what each may call with. */
const signInTwice = async () =>
  [await signIn(cms, contributor, { headers: phone }), await signIn(cms, contributor, { headers: desk })] as const
const signedIn = async (call: Awaited<ReturnType<typeof signIn>>['call']) =>
  (await call('GET', '/users/me')).body.user !== null

describe('the list of sign-ins', () => {
  test('says on what machines, and which one this is', async () => {
    const [, second] = await signInTwice()
    const { body } = await second.call('GET', `${path()}/sign-ins`)
    expect(body.signIns.map(({ device, isCurrent }: Row) => [device, isCurrent])).toEqual([
      ['Máy tính Windows, Firefox', true],
      ['Điện thoại Android, Chrome', false],
    ])
  })

  test('says when each was last used', async () => {
    const [first] = await signInTwice()
    const long = '2022-12-01T00:00:00.000Z'
    const { sessions } = await cms.payload.findByID({ collection: 'users', id: cms.users.contributor.id })
    const aged = sessions?.map((each) => ({ ...each, usedAt: long }))
    await cms.payload.db.updateOne({ collection: 'users', id: cms.users.contributor.id, data: { sessions: aged } })
    const before = Date.now()
    await first.call('GET', '/users/me')
    const usedAt = async () => {
      const user = await cms.payload.findByID({ collection: 'users', id: cms.users.contributor.id })
      return user.sessions?.map((each) => String(each.usedAt)).sort() ?? []
    }
    await expect.poll(usedAt).toEqual([long, expect.not.stringContaining('2022')])
    expect(new Date((await usedAt())[1] ?? '').getTime()).toBeGreaterThanOrEqual(before)
  })

  test('is for oneself and whoever manages the account', async () => {
    const statusFor = async (email: string) =>
      (await (await signIn(cms, email)).call('GET', `${path()}/sign-ins`)).status
    expect(await statusFor(contributor)).toBe(200)
    expect(await statusFor('dong-tam@to.example')).toBe(200)
    expect(await statusFor('huyen@to.example')).toBe(200)
    expect(await statusFor('tam-hiep@to.example')).toBe(404)
    expect(await statusFor('cong-tac-vien-khac@to.example')).toBe(404)
    expect((await callerWith(cms, null)('GET', `${path()}/sign-ins`)).status).toBe(401)
    const commune = await signIn(cms, 'dong-tam@to.example')
    expect((await commune.call('GET', `/users/${cms.users.district.id}/sign-ins`)).status).toBe(404)
  })
})

describe('ending sign-ins', () => {
  test('ends one', async () => {
    const [first, second] = await signInTwice()
    const { body } = await second.call('GET', `${path()}/sign-ins`)
    const other = body.signIns.find(({ isCurrent }: Row) => !isCurrent)
    expect((await second.call('POST', `${path()}/end-sign-ins`, { id: other.id })).status).toBe(200)
    expect([await signedIn(first.call), await signedIn(second.call)]).toEqual([false, true])
  })

  test('ends all others, and keeps this one', async () => {
    const [first, second] = await signInTwice()
    await second.call('POST', `${path()}/end-sign-ins`, {})
    expect([await signedIn(first.call), await signedIn(second.call)]).toEqual([false, true])
  })

  test('by the commune ends all of its contributor', async () => {
    const [first, second] = await signInTwice()
    const commune = await signIn(cms, 'dong-tam@to.example')
    expect((await commune.call('POST', `${path()}/end-sign-ins`, {})).status).toBe(200)
    expect([await signedIn(first.call), await signedIn(second.call), await signedIn(commune.call)]).toEqual([
      false,
      false,
      true,
    ])
  })

  test('is nobody else’s', async () => {
    const [first] = await signInTwice()
    for (const email of ['tam-hiep@to.example', 'cong-tac-vien-khac@to.example'])
      expect((await (await signIn(cms, email)).call('POST', `${path()}/end-sign-ins`, {})).status).toBe(404)
    expect(await signedIn(first.call)).toBe(true)
  })
})
