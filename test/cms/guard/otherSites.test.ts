/** What another site can do with the browser of somebody who is signed in: nothing. */
import { handleEndpoints } from 'payload'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { callerWith, signIn, type Call } from '../callApi.ts'
import { password, startTestCms, type TestCms } from '../testCms.ts'

let cms: TestCms
let own: { token: string; call: Call }
beforeAll(async () => {
  cms = await startTestCms()
  own = await signIn(cms, 'dong-tam@to.example')
})
afterAll(() => cms.stop())

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
