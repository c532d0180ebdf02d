/** Who tries to learn of accounts, to guess a password or to raise itself: each is refused. */
import crypto from 'node:crypto'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { mostTries } from '../../../cms/guard/limitSignIn.ts'
import { callerWith, signIn, type Call } from '../callApi.ts'
import { password, startTestCms, type TestCms } from '../testCms.ts'

let cms: TestCms
let visitor: Call
let own: { token: string; call: Call }
let district: Call
beforeAll(async () => {
  cms = await startTestCms()
  visitor = callerWith(cms, null)
  own = await signIn(cms, 'dong-tam@to.example')
  district = (await signIn(cms, 'huyen@to.example')).call
})
afterAll(() => cms.stop())
afterEach(() => vi.restoreAllMocks())

const logIn = (email: string, more: object = {}) =>
  visitor('POST', '/users/login', { email, password: 'sai-roi', ...more })
const said = ({ status, body }: { status: number; body: { errors?: object[] } }) => [status, body.errors]

describe('who has an account', () => {
  const unknown = 'khong-co@to.example'

  test('is not told by what a wrong sign-in answers, the first or the last', async () => {
    const known = cms.users.other.email
    for (let n = 0; n < mostTries + 2; n++) expect(said(await logIn(known))).toEqual(said(await logIn(unknown)))
    expect(said(await logIn(unknown))[1]).toEqual([{ message: expect.stringContaining('tạm khoá') }])
    await district('POST', '/users/unlock', { email: known })
    await expect(signIn(cms, known)).resolves.toHaveProperty('token')
  })

  test('is not told by the time it takes: an unknown e-mail costs a hash as well', async () => {
    const hash = vi.spyOn(crypto, 'pbkdf2')
    await logIn('nguoi-la@to.example')
    const ofUnknown = hash.mock.calls.map(([, , iterations, length]) => [iterations, length])
    hash.mockClear()
    await logIn(cms.users.contributor.email)
    expect(ofUnknown).toEqual(hash.mock.calls.map(([, , iterations, length]) => [iterations, length]))
    expect(ofUnknown).toHaveLength(1)
  })

  test('is not told by a forgotten password', async () => {
    const ask = (email: string) => visitor('POST', '/users/forgot-password', { email })
    expect(said(await ask(cms.users.own.email))).toEqual(said(await ask(unknown)))
  })

  test.each(['/users', '/users/1', '/users?where[email][like]=to', '/users?sort=email', '/users/1/sign-ins'])(
    'is not told to a visitor by %s',
    async (path) => {
      const { status, body } = await visitor('GET', path)
      expect([400, 401, 403, 404]).toContain(status)
      expect(JSON.stringify(body)).not.toContain('@')
    },
  )

  test('is not told by the names of who wrote or reviewed what is public', async () => {
    for (const path of ['/bulletins?depth=3', '/teams?depth=3', '/decisions?depth=3'])
      expect(JSON.stringify((await visitor('GET', path)).body)).not.toContain('@to.example')
  })
})

describe('tries from one address', () => {
  test('are limited over all e-mails, where a proxy says the address', async () => {
    vi.stubEnv('TRUST_PROXY', '1')
    const behind = await startTestCms()
    const from = (address: string, n: number) =>
      callerWith(behind, null, { 'X-Forwarded-For': `10.0.0.${n}, ${address}` })('POST', '/users/forgot-password', {
        email: `a${n}@to.example`,
      })
    for (let n = 0; n < 100; n++) expect((await from('198.51.100.7', n)).status).toBe(403)
    expect((await from('198.51.100.7', 101)).status).toBe(429)
    expect((await from('198.51.100.8', 101)).status).toBe(403)
    await behind.stop()
    vi.unstubAllEnvs()
  })
})

describe('role and commune', () => {
  const rise = {
    role: 'district',
    commune: null,
    mustChangePassword: false,
    isDisabled: false,
    sessions: [],
    loginAttempts: -100,
  }

  test('are not raised through one’s own account', async () => {
    for (const [email, id] of [
      ['dong-tam@to.example', cms.users.own.id],
      ['cong-tac-vien@to.example', cms.users.contributor.id],
    ] as const) {
      const { call } = await signIn(cms, email)
      const before = await cms.payload.findByID({ collection: 'users', id, depth: 0 })
      await call('PATCH', `/users/${id}`, { ...rise, 'role ': 'district' })
      await call('PATCH', `/users?where[id][equals]=${id}`, rise)
      const after = await cms.payload.findByID({ collection: 'users', id, depth: 0 })
      expect([after.role, after.commune, after.mustChangePassword]).toEqual([
        before.role,
        before.commune,
        before.mustChangePassword,
      ])
      expect(after.sessions?.length).toBeGreaterThan(0)
    }
  })

  test('are not set by a stranger who makes the first account again', async () => {
    const { status } = await visitor('POST', '/users/first-register', {
      email: 'toi@to.example',
      password,
      role: 'district',
    })
    expect(status).toBe(403)
    expect((await visitor('POST', '/users', { email: 'toi@to.example', password, ...rise })).status).toBe(403)
  })

  test('of a document stay one’s own, whatever is sent', async () => {
    const { other } = cms.communes
    for (const collection of ['bulletins', 'decisions', 'teams', 'boards', 'villages']) {
      const data = {
        commune: other.id,
        village: cms.villages.other.id,
        title: 'x',
        name: 'x',
        kind: 'thon',
        households: 5,
      }
      expect((await own.call('POST', `/${collection}?draft=true`, data)).status, collection).toBeGreaterThanOrEqual(400)
      const { totalDocs } = await cms.payload.count({
        collection: collection as 'teams',
        where: { commune: { equals: other.id } },
      })
      expect(totalDocs, collection).toBe(collection === 'villages' ? 1 : 0)
    }
  })
})
