import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mostNewEmails } from '../../cms/guard/limitNewEmails.ts'
import { mostTries } from '../../cms/guard/limitSignIn.ts'
import { callerWith, signIn, type Call } from './callApi.ts'
import { password, startTestCms, type TestCms } from './testCms.ts'

let cms: TestCms
let district: Call
let commune: Call
let contributor: Call
beforeAll(async () => {
  cms = await startTestCms()
  district = (await signIn(cms, 'huyen@to.example')).call
  commune = (await signIn(cms, 'dong-tam@to.example')).call
  contributor = (await signIn(cms, 'cong-tac-vien@to.example')).call
})
afterAll(() => cms.stop())

let count = 0
const newAccount = (more: object = {}) => ({
  name: 'Nông Thị Thử',
  email: `moi-${++count}@to.example`,
  password: 'Mat-khau-mot-lan',
  ...more,
})
const stored = (id: number) => cms.payload.findByID({ collection: 'users', id, depth: 0 })

describe('a commune', () => {
  test('makes contributors of its own, whatever role and commune it sends', async () => {
    const sent = newAccount({
      role: 'district',
      commune: cms.communes.other.id,
      mustChangePassword: false,
      isDisabled: false,
    })
    const { status, body } = await commune('POST', '/users', sent)
    expect(status).toBe(201)
    expect(await stored(body.doc.id)).toMatchObject({
      role: 'contributor',
      commune: cms.communes.own.id,
      mustChangePassword: true,
    })
  })

  test('moves a contributor neither up nor away', async () => {
    const { id } = cms.users.contributor
    const rise = { role: 'commune', commune: cms.communes.other.id, mustChangePassword: false, name: 'Tên mới' }
    await commune('PATCH', `/users/${id}`, rise)
    await commune('PATCH', `/users?where[id][equals]=${id}`, { role: 'district' })
    expect(await stored(id)).toMatchObject({ role: 'contributor', commune: cms.communes.own.id, name: 'Tên mới' })
  })

  test('touches no other account', async () => {
    for (const { id } of [cms.users.district, cms.users.other, cms.users.otherContributor]) {
      expect((await commune('PATCH', `/users/${id}`, { password: 'Mat-khau-cuop' })).status).toBe(403)
      expect((await commune('DELETE', `/users/${id}`)).status).toBe(403)
    }
    expect((await commune('POST', '/users/unlock', { email: cms.users.other.email })).status).toBe(403)
  })

  test('resets a contributor’s password, which then is a one-time one and ends the sessions', async () => {
    const { doc } = (await commune('POST', '/users', newAccount())).body
    const first = await signIn(cms, doc.email, { password: 'Mat-khau-mot-lan' })
    await first.call('PATCH', `/users/${doc.id}`, { password: 'Mat-khau-tu-dat' })
    expect((await stored(doc.id)).mustChangePassword).toBe(false)
    expect((await first.call('GET', '/publishes')).status).toBe(200)
    await commune('PATCH', `/users/${doc.id}`, { password: 'Mat-khau-cap-lai' })
    expect((await stored(doc.id)).mustChangePassword).toBe(true)
    expect((await first.call('GET', '/users/me')).body.user).toBeNull()
    const again = await signIn(cms, doc.email, { password: 'Mat-khau-cap-lai' })
    expect((await again.call('GET', '/publishes')).status).toBe(403)
  })

  test('puts a contributor out of use, at once', async () => {
    const { doc } = (await commune('POST', '/users', newAccount())).body
    const open = await signIn(cms, doc.email, { password: 'Mat-khau-mot-lan' })
    expect((await commune('PATCH', `/users/${doc.id}`, { isDisabled: true })).status).toBe(200)
    expect((await open.call('GET', '/users/me')).body.user).toBeNull()
    await expect(signIn(cms, doc.email, { password: 'Mat-khau-mot-lan' })).rejects.toThrow('ngừng dùng')
    expect((await commune('PATCH', `/users/${doc.id}`, { isDisabled: false })).status).toBe(200)
    await expect(signIn(cms, doc.email, { password: 'Mat-khau-mot-lan' })).resolves.toHaveProperty('token')
  })

  test('deletes a contributor whose draft waits; the draft keeps the name', async () => {
    const { doc } = (await commune('POST', '/users', newAccount())).body
    const first = await signIn(cms, doc.email, { password: 'Mat-khau-mot-lan' })
    await first.call('PATCH', `/users/${doc.id}`, { password: 'Mat-khau-tu-dat' })
    const asked = await first.call('POST', '/bulletins?draft=true&review=ask', {
      title: 'Bài còn chờ',
      body: 'Kính thưa bà con.',
      topic: 'moi-truong',
    })
    expect((await commune('DELETE', `/users/${doc.id}`)).status).toBe(200)
    const { body } = await commune('GET', `/bulletins/${asked.body.doc.id}?draft=true`)
    expect(body.review.askedByName).toBe('Nông Thị Thử')
  })
})

describe('nobody', () => {
  test('changes the own role, commune, state or need of a new password', async () => {
    const before = await Promise.all(
      [cms.users.district, cms.users.own, cms.users.contributor].map(({ id }) => stored(id)),
    )
    const rise = { role: 'district', commune: cms.communes.other.id, isDisabled: true, mustChangePassword: true }
    for (const [call, user] of [
      [district, cms.users.district],
      [commune, cms.users.own],
      [contributor, cms.users.contributor],
    ] as const)
      await call('PATCH', `/users/${user.id}`, user.role === 'district' ? { ...rise, role: 'commune' } : rise)
    for (const user of before) {
      const { role, commune: owner, isDisabled, mustChangePassword } = user
      expect(await stored(user.id)).toMatchObject({ role, commune: owner, isDisabled, mustChangePassword })
    }
  })

  test('deletes the own account', async () => {
    expect((await district('DELETE', `/users/${cms.users.district.id}`)).status).toBe(403)
    expect((await contributor('DELETE', `/users/${cms.users.contributor.id}`)).status).toBe(403)
  })

  test('gets in by a link to a new password', async () => {
    const visitor = callerWith(cms, null)
    for (const email of [cms.users.own.email, 'khong-co@to.example'])
      expect((await visitor('POST', '/users/forgot-password', { email })).status).toBe(403)
    const token = 'made-by-hand'
    const data = { resetPasswordToken: token, resetPasswordExpiration: new Date(Date.now() + 60_000).toISOString() }
    await cms.payload.db.updateOne({ collection: 'users', id: cms.users.own.id, data })
    const { status } = await visitor('POST', '/users/reset-password', { token, password: 'Mat-khau-theo-thu' })
    expect(status).toBe(403)
    await expect(signIn(cms, cms.users.own.email, { password })).resolves.toHaveProperty('token')
  })
})

describe('a password', () => {
  test('that is easily guessed is refused, from whomever it comes', async () => {
    for (const weak of ['ngan', 'aaaaaaaaaaaa', 'huyen-2022-abc']) {
      const { status, body } = await district('PATCH', `/users/${cms.users.district.id}`, {
        password: weak,
        currentPassword: password,
      })
      expect([status, body.errors[0].data.errors[0].path]).toEqual([400, 'password'])
    }
    const { status } = await commune('POST', '/users', newAccount({ password: '1234567890'.slice(0, 6) }))
    expect(status).toBe(400)
  })
})

describe('one’s own password and e-mail', () => {
  const fresh = { password: 'Mat-khau-moi-dat' }
  const own = () => `/users/${cms.users.other.id}`
  const said = ({ status, body }: Awaited<ReturnType<Call>>) => [status, body.errors?.[0]?.data?.errors?.[0]]
  const sayOfOwn = (message: string) => [400, { path: 'currentPassword', label: 'Mật khẩu đang dùng', message }]
  let open: Call
  beforeAll(async () => {
    open = (await signIn(cms, cms.users.other.email)).call
  })

  test('are not changed from an open sign-in without the password that holds', async () => {
    for (const change of [fresh, { email: 'cua-toi@to.example' }]) {
      expect(said(await open('PATCH', own(), change))).toEqual(sayOfOwn('Xin nhập mật khẩu đang dùng.'))
      const wrong = { ...change, currentPassword: 'sai-roi' }
      expect(said(await open('PATCH', own(), wrong))).toEqual(sayOfOwn('Mật khẩu đang dùng chưa đúng. Xin nhập lại.'))
      const many = await open('PATCH', `/users?where[id][equals]=${cms.users.other.id}`, change)
      expect(many.body.docs).toEqual([])
    }
    expect((await stored(cms.users.other.id)).email).toBe(cms.users.other.email)
    await expect(signIn(cms, cms.users.other.email)).resolves.toHaveProperty('token')
  })

  test('change with it; other sign-ins end, and the password that was typed comes back in no answer', async () => {
    const elsewhere = (await signIn(cms, cms.users.other.email)).call
    const { status, body } = await open('PATCH', own(), { ...fresh, currentPassword: password })
    expect(status).toBe(200)
    expect(JSON.stringify(body)).not.toContain(password)
    expect((await elsewhere('GET', '/users/me')).body.user).toBeNull()
    expect((await open('GET', '/users/me')).body.user.id).toBe(cms.users.other.id)
    await expect(signIn(cms, cms.users.other.email, fresh)).resolves.toHaveProperty('token')
    expect((await open('PATCH', own(), { email: 'moi@to.example', currentPassword: fresh.password })).status).toBe(200)
    await open('PATCH', own(), { email: cms.users.other.email, currentPassword: fresh.password })
  })

  test('are guessed at no more often than at a sign-in', async () => {
    const guess = (currentPassword: string) => open('PATCH', own(), { ...fresh, currentPassword })
    for (let n = 0; n < mostTries; n++) expect((await guess(`sai-${n}`)).status).toBe(400)
    const { status, body } = await guess(fresh.password)
    expect([status, body.errors[0].message]).toEqual([429, 'Đã nhập sai nhiều lần. Xin đợi 15 phút rồi thử lại.'])
    expect((await open('PATCH', own(), { name: 'Tên khác' })).status).toBe(200)
  })
})

describe('an open sign-in of the district', () => {
  const problemOf = ({ status, body }: Awaited<ReturnType<Call>>) => [status, body.errors?.[0]?.data?.errors?.[0]?.path]
  const refused = [400, 'currentPassword']
  const asDistrict = { role: 'district' }

  test('makes no other account of the district without the password, which would outlast it', async () => {
    const { users } = cms
    expect(problemOf(await district('POST', '/users', newAccount(asDistrict)))).toEqual(refused)
    expect(problemOf(await district('PATCH', `/users/${users.own.id}`, asDistrict))).toEqual(refused)
    expect((await stored(users.own.id)).role).toBe('commune')
    const made = await district('POST', '/users', newAccount({ ...asDistrict, currentPassword: password }))
    expect(made.status).toBe(201)
  })

  test('takes no colleague’s account without the password', async () => {
    const { doc } = (await district('POST', '/users', newAccount({ ...asDistrict, currentPassword: password }))).body
    for (const change of [{ password: 'Mat-khau-cuop-1' }, { email: 'cuop@to.example' }])
      expect(problemOf(await district('PATCH', `/users/${doc.id}`, change))).toEqual(refused)
    expect((await district('PATCH', `/users/${doc.id}`, { name: 'Tên khác' })).status).toBe(200)
    const change = { password: 'Mat-khau-cap-lai', currentPassword: password }
    expect((await district('PATCH', `/users/${doc.id}`, change)).status).toBe(200)
  })
})

describe('an e-mail that is in use', () => {
  test('is told to a commune no oftener than it makes accounts', async () => {
    const choose = () => commune('POST', '/users', newAccount({ email: cms.users.district.email }))
    const statuses = new Set<number>()
    for (let n = 0; n < mostNewEmails; n++) statuses.add((await choose()).status)
    expect((await choose()).status).toBe(429)
    expect(statuses).toContain(400)
    const named = await commune('PATCH', `/users/${cms.users.contributor.id}`, { name: 'Tên mới' })
    expect(named.status).toBe(200)
    expect((await commune('PATCH', `/users/${cms.users.contributor.id}`, { email: 'khac@to.example' })).status).toBe(
      429,
    )
  })
})

describe('the district', () => {
  test('makes any account; its password is a one-time one all the same', async () => {
    const sent = newAccount({ role: 'commune', commune: cms.communes.other.id, mustChangePassword: false })
    const { body } = await district('POST', '/users', sent)
    expect(await stored(body.doc.id)).toMatchObject({ role: 'commune', mustChangePassword: true })
  })

  test('makes no commune’s account without a commune', async () => {
    for (const role of ['commune', 'contributor']) {
      const { status, body } = await district('POST', '/users', newAccount({ role }))
      expect([status, body.errors[0].message]).toEqual([
        400,
        'Tài khoản cấp xã và cộng tác viên phải thuộc một xã, thị trấn. Hãy chọn xã, thị trấn.',
      ])
    }
  })
})
