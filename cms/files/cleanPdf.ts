import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFStream,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib'
import { stripJpeg } from './stripJpeg.ts'

/** Keys that say who made a thing, when, with what, or that make a reader do something by itself. */
const traceKeys = ['AA', 'AF', 'LastModified', 'Metadata', 'PieceInfo', 'SpiderInfo']
const catalogKeys = ['OpenAction', 'Collection', 'URI']
const nameTrees = ['EmbeddedFiles', 'JavaScript']
const name = (key: string) => PDFName.of(key)

/** The same pages without author, XMP, attachments, scripts, older revisions and EXIF of photographs. */
export const cleanPdf = async (bytes: Uint8Array): Promise<{ bytes: Uint8Array; photos: boolean }> => {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false })
  const { context, catalog } = pdf
  delete context.trailerInfo.Info
  for (const key of catalogKeys) catalog.delete(name(key))
  const names = catalog.lookupMaybe(name('Names'), PDFDict)
  for (const tree of nameTrees) names?.delete(name(tree))
  let photos = false
  for (const [, object] of context.enumerateIndirectObjects()) {
    for (const dict of dictsIn(object)) cleanDict(dict)
    if (object instanceof PDFRawStream && stripPhoto(object)) photos = true
  }
  dropAttachmentNotes(pdf)
  dropUnreachable(context)
  return { bytes: await pdf.save({ updateFieldAppearances: false }), photos }
}

/** The object's own dictionary and those written inside it. */
const dictsIn = (object: PDFObject): PDFDict[] => {
  if (object instanceof PDFStream) return dictsIn(object.dict)
  if (object instanceof PDFArray) return object.asArray().flatMap(dictsIn)
  return object instanceof PDFDict ? [object, ...object.values().flatMap(dictsIn)] : []
}

const cleanDict = (dict: PDFDict): void => {
  for (const key of traceKeys) dict.delete(name(key))
  // A script or a launch behind a link or a button; links within and to the web stay.
  const action = dict.lookup(name('A'))
  const does = action instanceof PDFDict ? String(action.get(name('S'))) : ''
  if (['/JavaScript', '/Launch', '/SubmitForm', '/ImportData'].includes(does)) dict.delete(name('A'))
}

const stripPhoto = (stream: PDFRawStream): boolean => {
  const filter = String(stream.dict.get(name('Filter')) ?? '')
  if (filter !== '/DCTDecode' && filter !== '[ /DCTDecode ]') return false
  const stripped = stripJpeg(stream.contents)
  if (stripped.length === stream.contents.length) return false
  Object.assign(stream, { contents: stripped })
  return true
}

/** A paper clip on a page holds a file as well. */
const dropAttachmentNotes = (pdf: PDFDocument): void => {
  for (const { node } of pdf.getPages()) {
    const notes = node.lookupMaybe(name('Annots'), PDFArray)
    for (let n = (notes?.size() ?? 0) - 1; n >= 0; n--) {
      const note = notes?.lookupMaybe(n, PDFDict)
      if (String(note?.get(name('Subtype'))) === '/FileAttachment') notes?.remove(n)
    }
  }
}

/** What nothing leads to is not written: files taken out above, and pages as they were before an edit. */
const dropUnreachable = (context: PDFContext): void => {
  const reached = new Set<PDFRef>()
  const left: PDFObject[] = [context.trailerInfo.Root, context.trailerInfo.ID].filter((root) => root !== undefined)
  for (let object = left.pop(); object; object = left.pop()) {
    if (object instanceof PDFRef) {
      if (reached.has(object)) continue
      reached.add(object)
      const target = context.lookup(object)
      if (target) left.push(target)
    } else if (object instanceof PDFArray) left.push(...object.asArray())
    else if (object instanceof PDFDict) left.push(...object.values())
    else if (object instanceof PDFStream) left.push(object.dict)
  }
  for (const [ref] of context.enumerateIndirectObjects()) if (!reached.has(ref)) context.delete(ref)
}
