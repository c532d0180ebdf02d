import { handleEndpoints } from 'payload'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { inspectFile } from '../../../cms/files/inspectFile.ts'
import { signIn } from '../callApi.ts'
import { smallPdf, validBulletin } from '../documents.ts'
import { startTestCms, type TestCms } from '../testCms.ts'

vi.mock(import('../../../cms/files/inspectFile.ts'), async (original) => {
  const real = await original()
  return { ...real, inspectFile: vi.fn(real.inspectFile) }
})

let cms: TestCms
let token: string
beforeAll(async () => {
  cms = await startTestCms()
  ;({ token } = await signIn(cms, 'dong-tam@to.example'))
})
afterAll(() => cms.stop())

const upload = async (as: string | null, more: object = {}) => {
  const form = new FormData()
  form.append('file', new File([new Uint8Array(smallPdf())], 'van-ban.pdf', { type: 'application/pdf' }))
  form.append('_payload', JSON.stringify({ label: 'Tệp thử', ...more }))
  const sent = new Response(form)
  const headers = {
    'Content-Type': sent.headers.get('Content-Type') ?? '',
    ...(as ? { Authorization: `JWT ${as}` } : {}),
  }
  const body = await sent.arrayBuffer()
  const request = new Request('http://127.0.0.1:3000/api/files?depth=0', { method: 'POST', headers, body })
  const answer = await handleEndpoints({ config: cms.payload.config, request, payloadInstanceCacheKey: cms.folder })
  return { status: answer.status, body: await answer.json() }
}

describe('an upload', () => {
  test('keeps nobody from saving while its file is read, and has it read once', async () => {
    const reading = vi.mocked(inspectFile)
    reading.mockClear()
    const slow = Promise.withResolvers<void>()
    const begun = Promise.withResolvers<void>()
    const read = reading.getMockImplementation()
    reading.mockImplementationOnce(async (...file) => {
      begun.resolve()
      await slow.promise
      return read?.(...file) as ReturnType<typeof inspectFile>
    })
    const uploading = upload(token)
    await begun.promise
    const data = validBulletin({ title: 'Lưu trong lúc đó' })
    expect((await cms.payload.create({ collection: 'bulletins', data, ...cms.asOther })).title).toBe('Lưu trong lúc đó')
    slow.resolve()
    const { status, body } = await uploading
    expect([status, body.doc.label, body.doc.scan.state]).toEqual([201, 'Tệp thử', 'images'])
    expect(reading).toHaveBeenCalledTimes(1)
  })

  test('of a stranger is not read at all', async () => {
    vi.mocked(inspectFile).mockClear()
    expect((await upload(null)).status).toBe(403)
    expect(inspectFile).not.toHaveBeenCalled()
  })

  test('is of one’s own commune', async () => {
    expect((await upload(token)).body.doc.commune).toBe(cms.communes.own.id)
    expect((await upload(token, { commune: cms.communes.other.id })).status).toBe(403)
  })
})
