/** What people try at the CMS's interface: each is refused. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import crypto from 'node:crypto'
import { handleEndpoints } from 'payload'
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest'
import { mostTries } from '../../../cms/guard/limitSignIn.ts'
import { mostUploads } from '../../../cms/guard/limitUploads.ts'
import { callerWith, signIn, type Call } from '../callApi.ts'
import { smallPdf } from '../documents.ts'
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

/** As a browser sends it, or somebody who only says so. */
const uploadAs = async (
  token: string,
  file: { name: string; type: string; data: Uint8Array<ArrayBuffer> },
  collection = 'files',
) => {
  const form = new FormData()
  form.append('file', new File([file.data], file.name, { type: file.type }))
  form.append('_payload', JSON.stringify({ label: 'Tệp thử' }))
  const sent = new Response(form)
  const headers = { Authorization: `JWT ${token}`, 'Content-Type': sent.headers.get('Content-Type') ?? '' }
  const body = await sent.arrayBuffer()
  const request = new Request(`http://127.0.0.1:3000/api/${collection}`, { method: 'POST', headers, body })
  const answer = await handleEndpoints({ config: cms.payload.config, request, payloadInstanceCacheKey: cms.folder })
  return {
    status: answer.status,
    body: (await answer.json()) as { doc?: { filename: string; mimeType: string; url: string } },
  }
}
const bytes = (text: string) => new Uint8Array(Buffer.from(text))
const pdf = new Uint8Array(smallPdf())
const stored = () =>
  ['uploads', 'consent-scans'].flatMap((folder) => {
    try {
      return readdirSync(join(cms.folder, folder))
    } catch {
      return []
    }
  })

describe('an upload', () => {
  const page = bytes('<!doctype html><script>alert(1)</script>')
  const svg = bytes('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')
  const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52])
  const lies: [string, string, string, Uint8Array<ArrayBuffer>][] = [
    ['a page said to be a PDF', 'a.pdf', 'application/pdf', page],
    ['a page by its name', 'a.html', 'text/html', page],
    ['a PDF named as a page', 'a.html', 'application/pdf', pdf],
    ['a PDF with two endings', 'a.pdf.html', 'application/pdf', pdf],
    ['a drawing with a script', 'a.svg', 'image/svg+xml', svg],
    ['a drawing said to be a PDF', 'a.pdf', 'application/pdf', svg],
    ['an image', 'a.png', 'image/png', png],
    ['a PDF said to be sound', 'a.mp3', 'audio/mpeg', pdf],
    ['a page said to be sound', 'a.mp3', 'audio/mpeg', page],
    ['a PDF cut short', 'a.pdf', 'application/pdf', pdf.slice(0, -10)],
    ['nothing', 'a.pdf', 'application/pdf', new Uint8Array()],
    ['a program', 'a.exe', 'application/octet-stream', bytes('MZ\u0090\0')],
  ]
  test.each(lies)('that is %s is refused and not kept', async (_, name, type, data) => {
    const before = stored()
    for (const collection of ['files', 'consent-scans']) {
      if (collection === 'consent-scans' && name === 'a.png') continue
      expect((await uploadAs(own.token, { name, type, data }, collection)).status, collection).toBe(400)
    }
    expect(stored()).toEqual(before)
  })

  test('that is too large is refused', async () => {
    const large = new Uint8Array(
      Buffer.concat([smallPdf().subarray(0, 9), Buffer.alloc(11 * 1024 * 1024, 32), smallPdf()]),
    )
    expect((await uploadAs(own.token, { name: 'to.pdf', type: 'application/pdf', data: large })).status).toBe(400)
    const larger = new Uint8Array(Buffer.concat([large, large, smallPdf()]))
    expect((await uploadAs(own.token, { name: 'to.pdf', type: 'application/pdf', data: larger })).status).toBe(413)
  })

  test.each([
    '../../lot-ra.pdf',
    '..\\..\\lot-ra.pdf',
    '/etc/lot-ra.pdf',
    'a/../../lot-ra.pdf',
    '.htaccess.pdf',
    'a%2f..%2flot-ra.pdf',
    'a\u0000b.pdf',
  ])('named «%s» stays within its folder', async (name) => {
    const { status, body } = await uploadAs(own.token, { name, type: 'application/pdf', data: pdf })
    if (status !== 201) return expect(status).toBeGreaterThanOrEqual(400)
    expect(body.doc?.filename).not.toMatch(/[/\\]|^\.\.?$/)
    expect(stored()).toContain(body.doc?.filename)
  })

  test.each([
    '/files/file/..%2Fto-dan-van.sqlite',
    '/files/file/..%2F..%2F..%2Fetc%2Fpasswd',
    '/files/file/%2e%2e%2fsecret',
    '/files/file/....%2F%2Fsecret',
    '/files/file/..%5csecret',
    '/files/file/a%00.pdf',
  ])('is not read from outside its folder by %s', async (path) => {
    const request = new Request(`http://127.0.0.1:3000/api${path}`, { headers: { Authorization: `JWT ${own.token}` } })
    const answer = await handleEndpoints({ config: cms.payload.config, request, payloadInstanceCacheKey: cms.folder })
    expect(answer.status).toBeGreaterThanOrEqual(400)
  })

  test('is one of not too many', async () => {
    const { call, token } = await signIn(cms, 'cong-tac-vien-khac@to.example')
    expect((await call('GET', '/users/me')).status).toBe(200)
    // Refused by its content: what is counted are tries.
    const lie = { name: 'a.pdf', type: 'application/pdf', data: new Uint8Array(Buffer.from('x')) }
    const statuses: number[] = []
    for (let n = 0; n <= mostUploads; n++) statuses.push((await uploadAs(token, lie)).status)
    expect([statuses.slice(0, -1).every((status) => status === 400), statuses.at(-1)]).toEqual([true, 429])
  })
})

describe('a request forged by another site', () => {
  const as = (headers: Record<string, string>) =>
    callerWith(cms, null, { Cookie: `payload-token=${own.token}`, ...headers })
  const id = () => cms.users.own.id

  test('is nobody’s, whatever it asks for', async () => {
    for (const headers of [
      { Origin: 'https://ke-xau.example' },
      { Origin: 'null' },
      { Origin: 'http://127.0.0.1:3000.ke-xau.example' },
      { 'Sec-Fetch-Site': 'cross-site' },
      {},
    ] as Record<string, string>[]) {
      expect((await as(headers)('GET', '/users/me')).body.user, JSON.stringify(headers)).toBeNull()
      expect((await as(headers)('PATCH', `/users/${id()}`, { password: 'Mat-khau-cuop' })).status).toBe(403)
      expect((await as(headers)('POST', `/users/${id()}/end-sign-ins`, {})).status).toBe(401)
      expect((await as(headers)('POST', '/bulletins?draft=true', { title: 'x' })).status).toBe(403)
    }
  })

  test('is told from one of the CMS’s own pages', async () => {
    expect((await as({ Origin: 'http://127.0.0.1:3000' })('GET', '/users/me')).body.user.id).toBe(id())
    expect((await as({ 'Sec-Fetch-Site': 'same-origin' })('GET', '/users/me')).body.user.id).toBe(id())
  })

  test('reads no answer: no other site is allowed to', async () => {
    const request = new Request('http://127.0.0.1:3000/api/bulletins', {
      headers: { Origin: 'https://ke-xau.example' },
    })
    const answer = await handleEndpoints({ config: cms.payload.config, request, payloadInstanceCacheKey: cms.folder })
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBeNull()
  })
})

describe('the cookie', () => {
  const cookieOf = async (env: Record<string, string>) => {
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value)
    const started = await startTestCms()
    const request = new Request('http://127.0.0.1:3000/api/users/login', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ email: 'huyen@to.example', password }),
    })
    const answer = await handleEndpoints({
      config: started.payload.config,
      request,
      payloadInstanceCacheKey: started.folder,
    })
    await started.stop()
    vi.unstubAllEnvs()
    return answer.headers.get('Set-Cookie') ?? ''
  }

  test('is no script’s to read, goes with no request of another site, and behind HTTPS over nothing else', async () => {
    const [plain, secure] = [await cookieOf({}), await cookieOf({ CMS_URL: 'https://quan-tri.example' })]
    for (const cookie of [plain, secure]) expect(cookie).toMatch(/HttpOnly.*SameSite=Lax|SameSite=Lax.*HttpOnly/)
    expect([plain.includes('Secure'), secure.includes('Secure')]).toEqual([false, true])
  })
})
