import { getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { FileScan, TraceKind } from '../../content/model/fileScan.ts'
import { findPersonalDetails, maskDetail } from '../../content/model/personalDetails.ts'
import { cleanPdf } from './cleanPdf.ts'

export type InspectedPdf = { scan: Omit<FileScan, 'source'>; cleaned: Uint8Array | null }

const maxPages = 300
/** A page with fewer letters is a picture with a stray number. */
const fewestLetters = 20
const harmless = ['CreationDate', 'Creator', 'ModDate', 'Producer']

const openPdf = (bytes: Uint8Array): Promise<PDFDocumentProxy> =>
  // The reader keeps the buffer that it is given.
  getDocument({ data: bytes.slice(), isEvalSupported: false, disableFontFace: true, verbosity: 0 }).promise

const nothing = { pages: null, imagePages: [], hits: [], removed: [], left: [] }

/** Reads what a PDF shows and what it carries besides, and takes out the latter. */
export const inspectPdf = async (bytes: Uint8Array): Promise<InspectedPdf> => {
  try {
    return await inspectOpened(await openPdf(bytes), bytes)
  } catch (error) {
    const state = error instanceof Error && error.name === 'PasswordException' ? 'locked' : 'unreadable'
    return { scan: { ...nothing, state }, cleaned: null }
  }
}

const inspectOpened = async (pdf: PDFDocumentProxy, bytes: Uint8Array): Promise<InspectedPdf> => {
  const { numPages } = pdf
  const { hits, imagePages } = await readPages(pdf)
  const { traces, isSigned } = await findTraces(pdf, bytes)
  await pdf.destroy()
  const result = isSigned ? null : await cleanWhole(bytes, numPages)
  const isClean = result !== null
  const removed = [...new Set([...traces, ...(result?.photos ? ['photo' as const] : [])])]
  const state = numPages > maxPages ? 'stopped' : imagePages.length === numPages ? 'images' : 'read'
  return {
    scan: { state, pages: numPages, imagePages, hits, removed: isClean ? removed : [], left: isClean ? [] : traces },
    cleaned: isClean && removed.length > 0 ? result.bytes : null,
  }
}

const readPages = async (pdf: PDFDocumentProxy): Promise<Pick<FileScan, 'hits' | 'imagePages'>> => {
  const hits: FileScan['hits'] = []
  const imagePages: number[] = []
  const thisYear = new Date().getFullYear()
  for (let page = 1; page <= Math.min(pdf.numPages, maxPages); page++) {
    const text = await readPage(await pdf.getPage(page))
    if ((text.match(/\p{L}/gu)?.length ?? 0) < fewestLetters) imagePages.push(page)
    for (const detail of findPersonalDetails(text, thisYear))
      hits.push({ page, kind: detail.kind, text: maskDetail(detail) })
  }
  return { hits, imagePages }
}

/** What stands on the page, in notes stuck to it, in the fields of a form, and behind its links. */
const readPage = async (page: PDFPageProxy): Promise<string> => {
  const { items } = await page.getTextContent()
  const shown = items.map((item) => ('str' in item ? `${item.str}${item.hasEOL ? '\n' : ''}` : '')).join('')
  const notes = (await page.getAnnotations()).flatMap(({ contentsObj, fieldValue, url }) => [
    contentsObj?.str,
    fieldValue,
    String(url ?? '').replace(/^(?:mailto|tel):/, ''),
  ])
  page.cleanup()
  return [shown, ...notes.filter((note) => typeof note === 'string' && note !== '')].join('\n')
}

const findTraces = async (
  pdf: PDFDocumentProxy,
  bytes: Uint8Array,
): Promise<{ traces: TraceKind[]; isSigned: boolean }> => {
  const { info, metadata } = await pdf.getMetadata()
  const facts = info as Record<string, unknown> & { IsSignaturesPresent?: boolean; Custom?: object }
  const words = Object.entries(facts).filter(
    ([name, value]) => /^[A-Z][a-z]+$/.test(name) && !['Language', ...harmless].includes(name) && Boolean(value),
  )
  const traces: (TraceKind | null)[] = [
    words.length > 0 || metadata ? 'author' : null,
    (await pdf.getAttachments()) ? 'attachments' : null,
    (await pdf.getJSActions()) ? 'scripts' : null,
    countRevisions(bytes) > 1 ? 'revisions' : null,
  ]
  return { traces: traces.filter((trace) => trace !== null), isSigned: facts.IsSignaturesPresent === true }
}

/** Each save that only added to the file left the older pages in it; a file made for the web counts as two. */
const countRevisions = (bytes: Uint8Array): number => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  return text.split(/startxref\s+[1-9]\d*\s+%%EOF/).length - 1
}

/** Null where the file cannot be rewritten: it then stays as it is, and that is said. */
const cleanWhole = async (bytes: Uint8Array, pages: number) => {
  try {
    const cleaned = await cleanPdf(bytes)
    const again = await openPdf(cleaned.bytes)
    const isWhole = again.numPages === pages
    await again.destroy()
    return isWhole ? cleaned : null
  } catch (error) {
    console.error('A PDF could not be rewritten:', error)
    return null
  }
}
