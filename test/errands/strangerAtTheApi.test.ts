import { beforeAll, describe, expect, inject, test } from 'vitest'
import { ask } from './product.ts'

const { cms, commune, district } = inject('product')
const status = async (path: string) => (await fetch(`${cms}${path}`)).status
let token: string
let pdf: { url: string }
beforeAll(async () => {
  ;({ token } = await ask(`${cms}/api/users/login`, district))
  const { docs } = await ask(`${cms}/api/files?limit=1&where[mimeType][equals]=application/pdf`, undefined, token)
  pdf = docs[0]
})

describe('a stranger at the CMS’s interface', () => {
  test('reads published teams without phones that nobody released, tasks or notes', async () => {
    const page = async (n: number) => (await ask(`${cms}/api/teams?limit=100&page=${n}&depth=0`)).docs as object[]
    const docs = (await Promise.all([1, 2, 3].map(page))).flat()
    expect(docs.length).toBeGreaterThan(200)
    const whole = JSON.stringify(docs)
    for (const secret of ['"task"', '"note"', '"phoneConsent"', '"nameConsent"', '"requestedBy"'])
      expect(whole).not.toContain(secret)
    const { docs: all } = await ask(`${cms}/api/teams?limit=0&depth=0`, undefined, token)
    type Person = { phone?: string; phoneConsent?: { givenOn?: string; withdrawnOn?: string } }
    const people = (all as { members: Person[]; groups: { members: Person[] }[] }[]).flatMap((team) => [
      ...team.members,
      ...team.groups.flatMap((group) => group.members),
    ])
    const kept = people.filter(({ phone, phoneConsent }) => phone && !phoneConsent?.givenOn).map(({ phone }) => phone)
    expect(kept.length).toBeGreaterThan(100)
    expect(kept.filter((phone) => whole.includes(String(phone)))).toEqual([])
  })

  test.each([
    '/api/users',
    '/api/files',
    '/api/publishes',
    '/api/publish-requests',
    '/api/addresses',
    '/api/teams/versions',
    '/api/bulletins/versions',
    '/api/payload-locked-documents',
    '/api/teams?where[members.phone][like]=0500',
    '/api/teams?where[note][like]=a',
    '/api/users?where[email][like]=a',
  ])('gets nothing from %s', async (path) => {
    expect([400, 401, 403, 404]).toContain(await status(path))
  })

  test('opens no upload', async () => {
    expect(await status(pdf.url)).toBe(403)
  })

  test('is told with every answer that it runs, frames and keeps nothing', async () => {
    const { headers } = await fetch(`${cms}/api/bulletins`)
    expect(headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-frame-options')).toBe('DENY')
    expect(headers.get('cache-control')).toContain('no-store')
    expect(headers.get('x-powered-by')).toBeNull()
  })

  test('sends nothing large, and nothing of a length that is not said', async () => {
    const send = (body: BodyInit, more: object = {}) =>
      fetch(`${cms}/api/users/login`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body,
        ...more,
      })
    expect((await send(JSON.stringify({ email: 'a', password: 'x'.repeat(100_000) }))).status).toBe(413)
    const unsaid = new Blob(['{}']).stream()
    expect((await send(unsaid, { duplex: 'half' })).status).toBe(411)
  })

  test('finds no GraphQL', async () => {
    expect(await status('/api/graphql?query={Users{docs{email}}}')).toBe(404)
  })
})

describe('an upload', () => {
  test('is handed to staff as what it is and nothing that runs', async () => {
    const answer = await fetch(`${cms}${pdf.url}`, { headers: { Authorization: `JWT ${token}` } })
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe('application/pdf')
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect(answer.headers.get('content-security-policy')).not.toContain('sandbox')
    expect(answer.headers.get('content-disposition')).toBe('inline')
  })

  test('of another kind is handed over in a box, and saved where it is none that browsers show', async () => {
    const headersOf = async (path: string) => {
      const { headers } = await fetch(`${cms}/api/${path}`)
      return [headers.get('content-security-policy')?.includes('sandbox'), headers.get('content-disposition')]
    }
    expect(await headersOf('consent-scans/file/giay.jpg')).toEqual([true, 'inline'])
    expect(await headersOf('consent-scans/file/giay.PDF')).toEqual([false, 'inline'])
    for (const path of [
      'files/file/a.svg',
      'files/file/a.html',
      'consent-scans/file/a.pdf.html',
      'preview/a/file/a.xml',
    ])
      expect(await headersOf(path), path).toEqual([true, 'attachment'])
    expect((await fetch(`${cms}/api/consent-scans/file/giay.pdf`)).headers.get('cache-control')).toBe(
      'private, no-store',
    )
  })

  test('of another commune is not handed out', async () => {
    const login = await ask(`${cms}/api/users/login`, commune)
    const { docs: own } = await ask(`${cms}/api/files?limit=0&depth=0`, undefined, login.token)
    const { docs: all } = await ask(`${cms}/api/files?limit=0&depth=0`, undefined, token)
    const ownIds = new Set((own as { id: number }[]).map(({ id }) => id))
    const foreign = (all as { id: number; url: string }[]).find(({ id }) => !ownIds.has(id))
    expect(own.length).toBeLessThan(all.length)
    const answer = await fetch(`${cms}${foreign?.url}`, { headers: { Authorization: `JWT ${login.token}` } })
    expect(answer.status).toBe(403)
  })
})

describe('a password guessed too often', () => {
  test('locks the account, counted one by one', async () => {
    const wrong = () =>
      fetch(`${cms}/api/users/login`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ email: commune.email, password: 'sai-roi' }),
      })
    await Promise.all(Array.from({ length: 12 }, wrong))
    await expect(ask(`${cms}/api/users/login`, commune)).rejects.toThrow('tạm khoá')
    const { docs } = await ask(`${cms}/api/users?where[email][equals]=${commune.email}`, undefined, token)
    await ask(`${cms}/api/users/unlock`, { email: commune.email }, token)
    expect(docs).toHaveLength(1)
    await expect(ask(`${cms}/api/users/login`, commune)).resolves.toHaveProperty('token')
  })
})
