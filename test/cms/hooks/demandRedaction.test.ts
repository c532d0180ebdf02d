import PdfDocument from 'pdfkit'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Decision } from '../../../cms/payload-types.ts'
import { upload, validDecision } from '../documents.ts'
import { startTestCms, type TestCms } from '../testCms.ts'

let cms: TestCms
beforeAll(async () => {
  cms = await startTestCms()
})
afterAll(() => cms.stop())

const makePdf = (text: string): Promise<Buffer> =>
  new Promise((done) => {
    const pdf = new PdfDocument({ info: { Author: 'Nguoi Soan' } })
    const chunks: Buffer[] = []
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.on('end', () => done(Buffer.concat(chunks)))
    pdf.text(text)
    pdf.end()
  })
const uploadPdf = async (text: string) =>
  cms.payload.create({
    collection: 'files',
    data: {} as never,
    file: upload('van-ban.pdf', await makePdf(text)),
    ...cms.asOwn,
  })
const publish = (data: Partial<Decision>) =>
  cms.payload.create({ collection: 'decisions', data: validDecision({ redactedFile: null, ...data }), ...cms.asOwn })
const messageOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'done',
    (error: { data?: { errors?: { message: string }[] } }) => error.data?.errors?.[0]?.message ?? String(error),
  )

test('a decision with a PDF is not published before the board says that the file may be public', async () => {
  const { id } = await uploadPdf('Quyet dinh thanh lap cac To Dan van cong dong')
  expect(await messageOf(publish({ file: id }))).toContain('đánh dấu «Đây là bản công khai')
  expect(await messageOf(publish({ file: id, redactedFile: String(id) }))).toBe('done')
})

test('what was read in the file is named', async () => {
  const { id } = await uploadPdf('Ong Nguyen Van Mau, dien thoai 0500 111 222')
  expect(await messageOf(publish({ file: id }))).toContain('Trang 1, số điện thoại: 0500 ••• •22')
})

test('another file asks again', async () => {
  const first = await uploadPdf('Quyet dinh thanh lap cac To Dan van')
  const second = await uploadPdf('Quyet dinh thanh lap cac To Dan van khac')
  const decision = await publish({ file: first.id, redactedFile: String(first.id) })
  const change = cms.payload.update({
    collection: 'decisions',
    id: decision.id,
    data: { file: second.id, _status: 'published' },
    ...cms.asOwn,
  })
  expect(await messageOf(change)).toContain('đánh dấu «Đây là bản công khai')
})

test('a contributor does not say it for the commune', async () => {
  const { id } = await uploadPdf('Quyet dinh thanh lap cac To Dan van')
  const draft = await cms.payload.create({
    collection: 'decisions',
    data: validDecision({ file: id, redactedFile: String(id), _status: 'draft' }),
    draft: true,
    ...cms.asContributor,
  })
  expect(draft.redactedFile ?? null).toBeNull()
})

test('the bytes of an uploaded file are never replaced', async () => {
  const { id } = await uploadPdf('Quyet dinh')
  const change = cms.payload.update({
    collection: 'files',
    id,
    data: {},
    file: upload('khac.pdf', await makePdf('Khac')),
    ...cms.asOwn,
  })
  await expect(change).rejects.toThrow('không thay ruột được')
})
