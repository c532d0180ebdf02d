import { deflateSync } from 'node:zlib'
import { PDFDocument, PDFName } from '@cantoo/pdf-lib'
import PdfDocument from 'pdfkit'
import sharp from 'sharp'
import { afterAll, describe, expect, test } from 'vitest'
import { inspectFile } from '../../../cms/files/inspectFile.ts'
import { makeThread } from '../../../cms/threads/thread.ts'

type Pdf = InstanceType<typeof PdfDocument>
const makePdf = (draw: (pdf: Pdf) => void, info: object = {}, more: object = {}): Promise<Buffer> =>
  new Promise((done) => {
    const pdf = new PdfDocument({
      info,
      font: 'node_modules/@expo-google-fonts/stix-two-text/400Regular/STIXTwoText_400Regular.ttf',
      ...more,
    } as never)
    const chunks: Buffer[] = []
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk))
    pdf.on('end', () => done(Buffer.concat(chunks)))
    draw(pdf)
    pdf.end()
  })
const inspectPdf = (bytes: Buffer) => inspectFile(bytes, 'application/pdf')
const sentence = 'Thành lập các Tổ Dân vận cộng đồng của xã'

/** One page whose content is given as a stream of raw bytes. */
const rawPdf = (stream: Buffer, filter: string): Buffer =>
  Buffer.concat([
    Buffer.from(
      `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n` +
        `3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>>endobj\n` +
        `4 0 obj<</Length ${stream.length}/Filter${filter}>>stream\n`,
    ),
    stream,
    Buffer.from('\nendstream endobj\ntrailer<</Size 5/Root 1 0 R>>\nstartxref\n0\n%%EOF\n'),
  ])

const sign = async (bytes: Buffer): Promise<Buffer> => {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const { context, catalog } = pdf
  const V = context.register(context.obj({ Type: 'Sig', Filter: 'Adobe.PPKLite' }))
  const field = context.register(context.obj({ FT: 'Sig', Type: 'Annot', Subtype: 'Widget', Rect: [0, 0, 0, 0], V }))
  catalog.set(PDFName.of('AcroForm'), context.obj({ Fields: [field], SigFlags: 3 }))
  return Buffer.from(await pdf.save())
}

describe('a PDF that is uploaded', () => {
  test('is read page by page for what must be covered, and only masked words are kept', async () => {
    const bytes = await makePdf((pdf) => {
      pdf.text(sentence)
      pdf.addPage().text('Ông Nguyễn Văn Mẫu, sinh ngày 05/03/1970, CCCD 001070012345, điện thoại 0500 111 222')
    })
    const { scan } = await inspectPdf(bytes)
    expect(scan).toMatchObject({ state: 'read', pages: 2, imagePages: [] })
    expect(scan.hits).toEqual([
      { page: 2, kind: 'phone', text: '0500 ••• •22' },
      { page: 2, kind: 'identity', text: '0010••••••45' },
      { page: 2, kind: 'birthDate', text: 'sinh ngày ••/••/••70' },
    ])
  })

  test('loses author, attachments and the EXIF of its photographs, and nothing that it shows', async () => {
    const photo = await sharp({ create: { width: 40, height: 40, channels: 3, background: 'red' } })
      .jpeg()
      .withExif({ IFD0: { Artist: 'Người chụp' } })
      .toBuffer()
    const bytes = await makePdf(
      (pdf) => {
        pdf.text(`${sentence}, gọi 0500 111 222`).image(photo)
        pdf.file(Buffer.from('danh sách hộ'), { name: 'ho.txt' })
      },
      { Author: 'Nguoi Soan', Title: 'Nguoi Soan' },
    )
    const inspected = await inspectPdf(bytes)
    expect(inspected.scan.removed).toEqual(['author', 'attachments', 'photo'])
    const again = await inspectPdf(inspected.bytes)
    expect(again.scan).toMatchObject({ removed: [], hits: [{ kind: 'phone' }] })
    expect(again.bytes.equals(inspected.bytes)).toBe(true)
    expect(inspected.bytes.includes('Exif')).toBe(false)
    expect(inspected.bytes.includes('ho.txt')).toBe(false)
  })

  test('that is a picture of paper gets a reminder', async () => {
    const picture = await sharp({ create: { width: 40, height: 40, channels: 3, background: 'red' } })
      .jpeg()
      .toBuffer()
    const { scan } = await inspectPdf(await makePdf((pdf) => void pdf.image(picture)))
    expect(scan).toMatchObject({ state: 'images', imagePages: [1] })
  })

  test('that is signed stays as it is, and what it carries is said', async () => {
    const bytes = await sign(await makePdf((pdf) => void pdf.text(sentence), { Author: 'Nguoi Soan' }))
    const { scan, bytes: kept } = await inspectPdf(bytes)
    expect(kept.equals(bytes)).toBe(true)
    expect(scan).toMatchObject({ removed: [], left: ['author'] })
  })

  test('that is broken or locked is kept and said to be unread', async () => {
    expect((await inspectPdf(Buffer.from('%PDF-1.4 nothing %%EOF'))).scan.state).toBe('unreadable')
    const locked = await makePdf((pdf) => void pdf.text(sentence), {}, { userPassword: 'khoa' })
    expect((await inspectPdf(locked)).scan.state).toBe('locked')
  })
})

describe('a hostile PDF', () => {
  const bomb = () => {
    const once = deflateSync(Buffer.alloc(250 * 1024 * 1024, ' '))
    return rawPdf(deflateSync(once), '[/FlateDecode/FlateDecode]')
  }
  const thread = makeThread({ file: 'cms/files/pdfThread.ts', timeoutMs: 20_000, memoryMb: 100 })
  afterAll(() => thread.end())

  test('ends the thread that reads it and nothing else; the next one is read', async () => {
    const bytes = bomb()
    expect(bytes.length).toBeLessThan(100_000)
    expect((await inspectFile(bytes, 'application/pdf', thread)).scan.state).toBe('stopped')
    const sound = await makePdf((pdf) => void pdf.text(sentence))
    expect((await inspectFile(sound, 'application/pdf', thread)).scan.state).toBe('read')
  })

  test('that never comes to an end is given up', async () => {
    const hurried = makeThread({ file: 'cms/files/pdfThread.ts', timeoutMs: 1, memoryMb: 700 })
    const sound = await makePdf((pdf) => void pdf.text(sentence))
    expect((await inspectFile(sound, 'application/pdf', hurried)).scan.state).toBe('stopped')
    await hurried.end()
  })
})

describe('a recording that is uploaded', () => {
  const sound = Buffer.from([0xff, 0xfb, 0x90, 0x64, ...Array<number>(400).fill(7)])

  test('loses its ID3 tags and not a byte of sound', async () => {
    const id3 = Buffer.concat([
      Buffer.from('ID3\x03\x00\x00\x00\x00\x00\x14', 'latin1'),
      Buffer.from('TPE1 Nguyen Van A   '),
    ])
    const tail = Buffer.concat([Buffer.from('TAG'), Buffer.alloc(125, 'x')])
    const { bytes, scan } = await inspectFile(Buffer.concat([id3, sound, tail]), 'audio/mpeg')
    expect(bytes.equals(sound)).toBe(true)
    expect(scan.removed).toEqual(['tags'])
    expect((await inspectFile(sound, 'audio/mpeg')).scan.removed).toEqual([])
  })

  test('of a phone loses the place where it was made', async () => {
    const box = (type: string, body: Buffer) => {
      const head = Buffer.alloc(8)
      head.writeUInt32BE(body.length + 8)
      head.write(type, 4, 'latin1')
      return Buffer.concat([head, body])
    }
    const udta = box('udta', Buffer.from('+21.48+106.12/'))
    const file = Buffer.concat([
      box('ftyp', Buffer.from('M4A ')),
      box('moov', Buffer.concat([box('mvhd', Buffer.alloc(20)), udta])),
      box('mdat', sound),
    ])
    const { bytes } = await inspectFile(file, 'audio/mp4')
    expect(bytes.length).toBe(file.length)
    expect(bytes.includes('+21.48')).toBe(false)
    expect(bytes.subarray(-sound.length).equals(sound)).toBe(true)
  })
})
