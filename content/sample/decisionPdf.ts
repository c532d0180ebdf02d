import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'
import type { Letter, Paragraph } from './decisionLetter.ts'

const fontFolder = '@expo-google-fonts/stix-two-text'
const fontFiles = {
  regular: `${fontFolder}/400Regular/STIXTwoText_400Regular.ttf`,
  bold: `${fontFolder}/700Bold/STIXTwoText_700Bold.ttf`,
}
const resolveFont = createRequire(import.meta.url).resolve
/** Top and bottom of every page: nobody may take the file for a real decision. */
export const sampleLine = 'DỮ LIỆU MINH HOẠ'

const page = { left: 70, right: 55, width: 595.28 - 70 - 55, column: 225 }
type Document = InstanceType<typeof PDFDocument>

/** The bytes of an A4 file; `signedOn` is its date too, so that the same letter gives the same bytes. */
export async function toPdf(letter: Letter, signedOn: Date): Promise<Buffer> {
  const info = {
    Title: `${letter.kind} ${letter.number}`,
    CreationDate: signedOn,
    ModDate: signedOn,
    Producer: 'pdfkit',
    Creator: 'pdfkit',
  }
  const margins = { top: 62, bottom: 62, left: page.left, right: page.right }
  const document = new PDFDocument({ size: 'A4', margins, info, bufferPages: true, lang: 'vi' })
  const chunks: Buffer[] = []
  document.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise((resolve, reject) => document.on('end', resolve).on('error', reject))
  for (const [name, file] of Object.entries(fontFiles)) document.registerFont(name, resolveFont(file))
  drawLetterhead(document, letter)
  drawTitle(document, letter)
  for (const paragraph of letter.body) drawParagraph(document, paragraph)
  drawEnd(document, letter)
  drawSampleLines(document)
  document.end()
  await ended
  return Buffer.concat(chunks)
}

function drawLetterhead(document: Document, { letterhead, number, placeAndDay }: Letter) {
  const top = document.y
  const centred = { align: 'center', width: page.column } as const
  document.fontSize(11).font('bold').text(letterhead.left.join('\n'), page.left, top, centred)
  document.font('regular').text(number, { ...centred })
  const bottom = document.y
  document
    .font('bold')
    .text(letterhead.right.join('\n'), page.left + page.column, top, { ...centred, width: page.width - page.column })
  document
    .moveDown(0.6)
    .font('regular')
    .text(placeAndDay, { ...centred, width: page.width - page.column })
  document.x = page.left
  document.y = Math.max(bottom, document.y) + 16
}

function drawTitle(document: Document, { kind, summary }: Letter) {
  const centred = { align: 'center', width: page.width } as const
  document.font('bold').fontSize(14).text(kind, page.left, document.y, centred)
  document.fontSize(12).text(summary, centred)
  document.text('-----', centred).moveDown(0.5)
}

function drawParagraph(document: Document, { text, style }: Paragraph) {
  const isTitle = style === 'title'
  const start = style === 'text' ? /^(?:Điều )?\d\. /u.exec(text)?.[0] : undefined
  const options = {
    width: page.width,
    align: isTitle ? 'center' : 'justify',
    indent: isTitle ? 0 : 26,
    lineGap: 1.5,
  } as const
  document.fontSize(12).font(isTitle || start ? 'bold' : 'regular')
  if (start)
    document
      .text(start, { ...options, continued: true })
      .font('regular')
      .text(text.slice(start.length), options)
  else document.text(text, options)
  document.moveDown(style === 'item' ? 0.1 : 0.4)
}

function drawEnd(document: Document, { recipients, signature }: Letter) {
  const height = 130
  if (document.y + height > document.page.height - document.page.margins.bottom) document.addPage()
  const top = document.y + 10
  const column = { width: page.width / 2 }
  document.fontSize(10).font('bold').text('Nơi nhận:', page.left, top, column)
  document.font('regular').text(recipients.join('\n'), column)
  const right = { width: page.width / 2, align: 'center' } as const
  document
    .fontSize(12)
    .font('bold')
    .text(signature.above.join('\n'), page.left + page.width / 2, top, right)
  document.font('regular').moveDown(0.8).text('(đã ký)', right)
  document.font('bold').moveDown(0.8).text(signature.name, right)
}

function drawSampleLines(document: Document) {
  const { start, count } = document.bufferedPageRange()
  for (let index = start; index < start + count; index++) {
    document.switchToPage(index)
    // Outside the margins, where pdfkit would otherwise begin a new page.
    document.page.margins = { ...document.page.margins, top: 0, bottom: 0 }
    const options = { width: page.width, align: 'center', lineBreak: false } as const
    document.font('bold').fontSize(11).text(sampleLine, page.left, 28, options)
    document.text(sampleLine, page.left, document.page.height - 42, options)
  }
}
