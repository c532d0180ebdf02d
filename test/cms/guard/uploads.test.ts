/** Uploads that are not what they say, too large or too many: each is refused. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { handleEndpoints } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mostUploads } from '../../../cms/guard/limitUploads.ts'
import { signIn, type Call } from '../callApi.ts'
import { smallPdf } from '../documents.ts'
import { startTestCms, type TestCms } from '../testCms.ts'

let cms: TestCms
let own: { token: string; call: Call }
beforeAll(async () => {
  cms = await startTestCms()
  own = await signIn(cms, 'dong-tam@to.example')
})
afterAll(() => cms.stop())

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
    body: (await answer.json()) as {
      doc?: { id: number; filename: string; filesize: number; mimeType: string; url: string }
    },
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

  test.each(['files', 'consent-scans'] as const)(
    'of %s stays of the kind and size that its bytes are',
    async (slug) => {
      const lies = {
        mimeType: 'audio/mpeg',
        filesize: 1,
        thumbnailURL: 'javascript:alert(1)',
        url: 'https://ke-xau.example/',
      }
      const { body } = await uploadAs(own.token, { name: 'that.pdf', type: 'application/pdf', data: pdf }, slug)
      const id = body.doc?.id ?? 0
      expect((await own.call('PATCH', `/${slug}/${id}`, lies)).status).toBe(200)
      expect(await cms.payload.findByID({ collection: slug, id })).toMatchObject({
        mimeType: 'application/pdf',
        filesize: body.doc?.filesize,
        thumbnailURL: null,
        url: expect.stringMatching(/^\/api\//),
      })
    },
  )

  test.each(['../that.pdf', '/etc/passwd', './khac.pdf', 'khac.pdf'])(
    'is not turned into another one by the name «%s»',
    async (filename) => {
      const { body } = await uploadAs(own.token, { name: 'that.pdf', type: 'application/pdf', data: pdf })
      const id = body.doc?.id ?? 0
      await own.call('PATCH', `/files/${id}`, { filename, sizes: { a: { filename } } })
      expect((await cms.payload.findByID({ collection: 'files', id })).filename).toBe(body.doc?.filename)
    },
  )

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
