import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { backupParts } from '../../../../cms/database/backupManifest.ts'
import { forgetGuesses } from '../../../../cms/guard/limitGuesses.ts'
import { toCode } from '../../../../cms/signIn/secondFactor/totp.ts'
import { callerWith, signIn, type Call } from '../../callApi.ts'
import { password, startTestCms, type TestCms } from '../../testCms.ts'

let cms: TestCms
let visitor: Call
let call: Call
let colleague: Call
beforeAll(async () => {
  cms = await startTestCms()
  visitor = callerWith(cms, null)
  call = (await signIn(cms, email)).call
  const data = { name: 'Huyện hai', email: second, password, role: 'district', mustChangePassword: false } as const
  await cms.payload.create({ collection: 'users', data })
  colleague = (await signIn(cms, second)).call
})
afterAll(() => cms.stop())
afterEach(async () => {
  vi.useRealTimers()
  forgetGuesses('code', cms.users.district)
  forgetGuesses('password', cms.users.district)
  await cms.payload.delete({ collection: 'second-factors', where: {} })
  await cms.payload.db.updateOne({
    collection: 'users',
    id: cms.users.district.id,
    data: { loginAttempts: 0, lockUntil: null },
  })
})

const [email, second] = ['huyen@to.example', 'huyen-hai@to.example']
const own = () => `/users/${cms.users.district.id}`

/** Each code is good for once: every one is of the next half minute. */
let clock = Date.now()
const nextCode = (secret: string): string => {
  clock = Math.max(Date.now(), clock + 30_000)
  vi.useFakeTimers({ now: clock, toFake: ['Date'] })
  return toCode(secret, new Date(clock))
}

const begin = (who: Call) => who('POST', '/users/second-factor/begin', { currentPassword: password })
const switchOn = async () => {
  const { secret } = (await begin(call)).body
  const { status, body } = await call('POST', '/users/second-factor/confirm', { code: nextCode(secret) })
  expect(status).toBe(200)
  return { secret: String(secret), recoveryCodes: body.recoveryCodes as string[] }
}
const logIn = (more: object = {}) => visitor('POST', '/users/login', { email, password, ...more })

describe('the second factor', () => {
  test('is asked for after the password and before a token is given', async () => {
    const { secret } = await switchOn()
    const { status, body } = await logIn()
    expect([status, body.errors[0].data, body.token]).toEqual([401, { secondFactor: 'needed' }, undefined])
    expect((await logIn({ code: nextCode(secret) })).body.token).toEqual(expect.any(String))
  })

  test('is no answer to a wrong password: that it is on, nobody learns without it', async () => {
    const { secret } = await switchOn()
    const { body } = await logIn({ password: 'sai', code: nextCode(secret) })
    expect(body.errors[0]).toEqual({ message: 'Thư điện tử hoặc mật khẩu chưa đúng.' })
  })

  test('leaves no session behind when it was missing or wrong', async () => {
    const { secret } = await switchOn()
    const count = async () =>
      (await cms.payload.findByID({ collection: 'users', id: cms.users.district.id })).sessions?.length
    const before = await count()
    await logIn()
    await logIn({ code: '000000' })
    expect(await count()).toBe(before)
    await logIn({ code: nextCode(secret) })
    expect(await count()).toBe((before ?? 0) + 1)
  })

  test('takes a code once', async () => {
    const { secret } = await switchOn()
    const code = nextCode(secret)
    expect((await logIn({ code })).status).toBe(200)
    const { status, body } = await logIn({ code })
    expect([status, body.errors[0].data]).toEqual([401, { secondFactor: 'wrong' }])
  })

  test('takes of two at once one', async () => {
    const { secret } = await switchOn()
    const code = nextCode(secret)
    const answers = await Promise.all([logIn({ code }), logIn({ code })])
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 401])
  })

  test('guessed too often locks the account as a password does', async () => {
    const { secret } = await switchOn()
    for (let n = 0; n < 10; n++) await logIn({ code: '000000' })
    const { status, body } = await logIn({ code: nextCode(secret) })
    expect([status, body.errors[0].message]).toEqual([401, expect.stringContaining('tạm khoá')])
    await colleague('POST', '/users/unlock', { email })
    expect((await logIn({ code: nextCode(secret) })).status).toBe(200)
  })

  test('gives recovery codes once, each good for one sign-in', async () => {
    const { secret, recoveryCodes } = await switchOn()
    expect(new Set(recoveryCodes).size).toBe(10)
    const [code = ''] = recoveryCodes
    expect((await logIn({ code: code.toUpperCase().replace('-', ' ') })).status).toBe(200)
    expect((await logIn({ code })).status).toBe(401)
    expect((await call('GET', `${own()}/second-factor`)).body).toEqual({ isOn: true, codesLeft: 9 })
    const renewed = await call('POST', '/users/second-factor/recovery-codes', { code: nextCode(secret) })
    expect(renewed.body.recoveryCodes).toHaveLength(10)
    expect((await logIn({ code: recoveryCodes[1] })).status).toBe(401)
  })

  test('is switched off with a code only', async () => {
    const { secret } = await switchOn()
    for (const body of [{}, { code: '000000' }])
      expect((await call('POST', '/users/second-factor/end', body)).status).toBe(400)
    expect((await call('POST', '/users/second-factor/end', { code: nextCode(secret) })).status).toBe(200)
    expect((await logIn()).status).toBe(200)
  })

  test('is not guessed at from an open sign-in oftener than at a sign-in', async () => {
    const { secret } = await switchOn()
    for (const [n, what] of ['end', 'recovery-codes', 'end', 'end', 'recovery-codes', 'end', 'end', 'end'].entries())
      expect((await call('POST', `/users/second-factor/${what}`, { code: `00000${n}` })).status).toBe(400)
    for (const what of ['end', 'recovery-codes']) {
      const { status, body } = await call('POST', `/users/second-factor/${what}`, { code: nextCode(secret) })
      expect([status, body.errors[0].message]).toEqual([429, 'Đã nhập sai nhiều lần. Xin đợi 15 phút rồi thử lại.'])
    }
  })

  test('is not on before a code of the phone has been seen', async () => {
    await begin(call)
    expect((await call('POST', '/users/second-factor/confirm', { code: '000000' })).status).toBe(400)
    expect((await logIn()).status).toBe(200)
  })

  test('that is on cannot be begun anew by whoever holds the session', async () => {
    await switchOn()
    expect((await begin(call)).status).toBe(409)
  })

  test('is not begun without the password: a stolen sign-in locks nobody out', async () => {
    for (const currentPassword of [undefined, '', 'sai-mat-khau', ['a'], { like: 'a' }]) {
      const { status, body } = await call('POST', '/users/second-factor/begin', { currentPassword })
      expect([status, body.secret]).toEqual([400, undefined])
    }
    expect((await cms.payload.count({ collection: 'second-factors' })).totalDocs).toBe(0)
  })

  test('is reset by another of the district, never by oneself or a commune', async () => {
    await switchOn()
    expect((await call('POST', `${own()}/reset-second-factor`, {})).status).toBe(403)
    const commune = await signIn(cms, 'dong-tam@to.example')
    expect((await commune.call('POST', `${own()}/reset-second-factor`, {})).status).toBe(404)
    expect((await commune.call('GET', `${own()}/second-factor`)).status).toBe(404)
    expect((await colleague('POST', `${own()}/reset-second-factor`, {})).status).toBe(200)
    expect((await logIn()).status).toBe(200)
  })

  test('is the district’s only', async () => {
    const commune = await signIn(cms, 'dong-tam@to.example')
    expect((await begin(commune.call)).status).toBe(403)
    expect((await begin(visitor)).status).toBe(401)
  })

  test('goes with its account', async () => {
    const data = {
      name: 'Tạm',
      email: 'tam@to.example',
      password,
      role: 'district',
      mustChangePassword: false,
    } as const
    const { id } = await cms.payload.create({ collection: 'users', data })
    await begin((await signIn(cms, 'tam@to.example')).call)
    expect((await cms.payload.count({ collection: 'second-factors' })).totalDocs).toBe(1)
    expect((await call('DELETE', `/users/${id}`)).status).toBe(200)
    expect((await cms.payload.count({ collection: 'second-factors' })).totalDocs).toBe(0)
  })
})

describe('the secret', () => {
  test('stands in no answer after the set-up, and in the database only sealed', async () => {
    const { secret, recoveryCodes } = await switchOn()
    const paths = [
      own(),
      '/users/me',
      '/users',
      `${own()}/second-factor`,
      '/second-factors',
      `${own()}?showHiddenFields=true&depth=3`,
    ]
    const answers = await Promise.all(paths.map((path) => call('GET', path)))
    const signedIn = await logIn({ code: nextCode(secret) })
    const whole = JSON.stringify([...answers, signedIn])
    expect(answers[4]?.status).toBe(501)
    for (const kept of [secret, ...recoveryCodes, 'recoveryHashes', 'lastStep']) expect(whole).not.toContain(kept)
    const bytes = [backupParts.database, `${backupParts.database}-wal`].map((name) =>
      readFileSync(join(cms.folder, name), 'latin1'),
    )
    for (const kept of [secret, ...recoveryCodes]) expect(bytes.join('')).not.toContain(kept)
  })
})
