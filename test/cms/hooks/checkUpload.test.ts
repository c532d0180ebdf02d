import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { smallPdf, upload, validBulletin, validDecision } from '../documents.ts'
import { startTestCms, type TestCms } from '../testCms.ts'

let cms: TestCms
beforeAll(async () => {
  cms = await startTestCms()
})
afterAll(() => cms.stop())

const create = (file: ReturnType<typeof upload>, who = cms.asOwn) =>
  cms.payload.create({ collection: 'files', data: {} as never, file, ...who })

describe('an upload', () => {
  test('of a whole PDF is taken, under its own name as label', async () => {
    const made = await create(upload('Quyết định 12.pdf', smallPdf()))
    expect(made.mimeType).toBe('application/pdf')
    expect(made.label).toContain('12')
  })

  test('of a PDF that lacks its end is refused', async () => {
    const broken = smallPdf().subarray(0, 60)
    await expect(create(upload('hong.pdf', broken))).rejects.toThrow('bị hỏng hoặc chưa tải hết')
  })

  test('whose name lies about its content is refused', async () => {
    await expect(create(upload('quyet-dinh.html', smallPdf()))).rejects.toThrow('không đúng với nội dung')
    const page = Buffer.from('<script>alert(1)</script>')
    await expect(create(upload('quyet-dinh.pdf', page, 'application/pdf'))).rejects.toThrow()
  })

  test('of another type is refused', async () => {
    const script = Buffer.from('#!/bin/sh')
    await expect(create(upload('tep.sh', script, 'text/x-sh'))).rejects.toThrow('Chỉ nhận tệp PDF')
  })

  test('over ten megabytes is refused', async () => {
    const heavy = Buffer.concat([smallPdf().subarray(0, 100), Buffer.alloc(10 * 1024 * 1024), smallPdf().subarray(-60)])
    await expect(create(upload('nang.pdf', heavy))).rejects.toThrow('nặng quá 10 MB')
  })
})

describe('a file of another commune', () => {
  test('is attached to nothing by guessing its number', async () => {
    const { payload, asOwn, asOther } = cms
    const secret = await create(upload('cua-tam-hiep.pdf', smallPdf()), asOther)
    const decision = payload.create({ collection: 'decisions', data: validDecision({ file: secret.id }), ...asOwn })
    await expect(decision).rejects.toMatchObject({ data: { errors: [{ path: 'file' }] } })
    const bulletin = payload.create({ collection: 'bulletins', data: validBulletin({ audio: secret.id }), ...asOwn })
    await expect(bulletin).rejects.toMatchObject({ data: { errors: [{ path: 'audio' }] } })
  })

  test('is attached by those whose file it is', async () => {
    const { payload, asOwn } = cms
    const file = await create(upload('cua-xa.pdf', smallPdf()))
    const made = await payload.create({ collection: 'decisions', data: validDecision({ file: file.id }), ...asOwn })
    expect(made._status).toBe('published')
  })
})
