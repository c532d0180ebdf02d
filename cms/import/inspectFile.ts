import { extname } from 'node:path'
import { CFB } from '@e965/xlsx'
import { workbookExtensions } from './extensions.ts'
import { refusals, sayDisguised, type Refusal } from './refusals.ts'
import { listZip, unzip, ZipProblem, type ZipEntry } from './zipArchive.ts'

const macroExtensions = ['.xlsm', '.xltm', '.xlsb', '.xlam', '.xla']

/** Looks at a workbook's container before any parser does: its kind, its size, macros, a password. Null: it may be read. */
export function inspectFile(file: string, bytes: Buffer): Refusal | null {
  const extension = extname(file).toLowerCase()
  if (macroExtensions.includes(extension)) return refusals.macros
  if (!workbookExtensions.includes(extension)) return refusals.notAWorkbook
  if (bytes.length === 0) return refusals.empty
  try {
    const { kind, refusal } = look(bytes)
    if (refusal) return refusal
    return kind.extension === extension ? null : sayDisguised(extension, kind.name)
  } catch (error) {
    return refusals[error instanceof ZipProblem ? error.kind : 'broken']
  }
}

type Kind = { name: string; extension: string | null }
type Look = { kind: Kind; refusal?: Refusal | undefined }

const kinds = {
  xlsx: { name: 'tệp Excel .xlsx', extension: '.xlsx' },
  ods: { name: 'tệp LibreOffice .ods', extension: '.ods' },
  xls: { name: 'tệp Excel cũ .xls', extension: '.xls' },
  text: { name: 'văn bản thường', extension: '.csv' },
  html: { name: 'trang web', extension: null },
  word: { name: 'tệp Word', extension: null },
  pdf: { name: 'tệp PDF', extension: null },
  image: { name: 'hình ảnh', extension: null },
  archive: { name: 'tệp nén', extension: null },
  other: { name: 'loại tệp khác', extension: null },
} as const

function look(bytes: Buffer): Look {
  const start = bytes.subarray(0, 8).toString('hex')
  if (start.startsWith('504b0304')) return lookIntoZip(bytes)
  if (start.startsWith('d0cf11e0')) return lookIntoCompound(bytes)
  const mark = Object.keys(marks).find((hex) => start.startsWith(hex))
  if (mark) return { kind: kinds[marks[mark] ?? 'other'] }
  const isPage = /^\s*<(?:!doctype html|html|table|\?xml|meta)/i.test(
    bytes.toString('latin1', 0, 400).replace(/^ï»¿/, ''),
  )
  if (isPage) return { kind: kinds.html }
  return { kind: mayBeText(bytes) ? kinds.text : kinds.other }
}

/** UTF-16 is full of zeros; other text has none. */
const mayBeText = (bytes: Buffer) => {
  const start = bytes.subarray(0, 400)
  return (
    !start.includes(0) ||
    /^\xff\xfe|^\xfe\xff/.test(start.toString('latin1')) ||
    start.some((byte) => byte > 0 && byte < 128)
  )
}

const marks: Record<string, keyof typeof kinds> = {
  '25504446': 'pdf',
  '89504e47': 'image',
  ffd8ff: 'image',
  '47494638': 'image',
  '52617221': 'archive',
  '377abcaf': 'archive',
  '1f8b': 'archive',
}

function lookIntoZip(bytes: Buffer): Look {
  const entries = listZip(bytes)
  for (const entry of entries) unzip(bytes, entry)
  const has = (pattern: RegExp) => entries.some(({ name }) => pattern.test(name))
  if (has(/vbaProject\.bin$/i) || has(/^Basic\//) || has(/^xl\/macrosheets\//i))
    return { kind: kinds.xlsx, refusal: refusals.macros }
  if (has(/^xl\/workbook\.xml$/i)) return { kind: kinds.xlsx }
  if (has(/^word\//)) return { kind: kinds.word }
  if (!isOdsSheet(bytes, entries)) return { kind: kinds.archive }
  return { kind: kinds.ods, refusal: isLockedOds(bytes, entries) ? refusals.locked : undefined }
}

const readText = (bytes: Buffer, entries: ZipEntry[], wanted: string): string => {
  const entry = entries.find(({ name }) => name === wanted)
  return entry ? unzip(bytes, entry).toString('utf8') : ''
}

const isOdsSheet = (bytes: Buffer, entries: ZipEntry[]) =>
  /opendocument\.spreadsheet/.test(
    readText(bytes, entries, 'mimetype') + readText(bytes, entries, 'META-INF/manifest.xml'),
  )

const isLockedOds = (bytes: Buffer, entries: ZipEntry[]) =>
  /encryption-data/.test(readText(bytes, entries, 'META-INF/manifest.xml'))

function lookIntoCompound(bytes: Buffer): Look {
  const paths = CFB.read(bytes, { type: 'buffer' }).FullPaths as string[]
  const has = (pattern: RegExp) => paths.some((path) => pattern.test(path))
  if (has(/\/EncryptedPackage$/i)) return { kind: kinds.xlsx, refusal: refusals.locked }
  if (has(/\/_VBA_PROJECT_CUR\//i) || has(/\/Macros\//i)) return { kind: kinds.xls, refusal: refusals.macros }
  if (has(/\/(?:Workbook|Book)$/i)) return { kind: kinds.xls }
  return { kind: has(/\/WordDocument$/i) ? kinds.word : kinds.other }
}
