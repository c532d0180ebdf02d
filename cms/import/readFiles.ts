import { readdir, readFile, stat } from 'node:fs/promises'
import { basename, dirname, extname, join, resolve } from 'node:path'
import type { Note } from './cells.ts'
import { noDocuments, type ImportDocuments } from './documents.ts'
import { mapExtensions, workbookExtensions } from './extensions.ts'
import { wholeFile } from './finding.ts'
import { guideSheet } from './guideSheet.ts'
import { mapBulletin } from './mapBulletin.ts'
import { mapSettings } from './mapSettings.ts'
import { mapSheet, type OnTable } from './mapSheet.ts'
import type { KnownPlaces } from './placesInText.ts'
import { readSheets, type Sheet } from './readSheets.ts'
import { expectedTables } from './tables.ts'
import type { ConsentOptions } from './teamPeople.ts'

/** Puts what a person corrected into the cells before anything is read from them. */
export type EditSheet = (sheet: Sheet) => Sheet

export type FilesToRead = {
  paths: string[]
  consent: ConsentOptions
  editSheet?: EditSheet | undefined
  onTable?: OnTable | undefined
  places?: KnownPlaces | undefined
  note: Note
}
export type FilesRead = { documents: ImportDocuments; unreadable: string[] }

const settingsFile = 'thiet-lap.json'

/** Reads every file, and every importable file of a folder; a file that cannot be read never stops the others. */
export async function readFiles({ paths, ...how }: FilesToRead): Promise<FilesRead> {
  const documents = noDocuments()
  const unreadable: string[] = []
  for (const path of await expand(paths)) {
    if (!(await readOne({ path, documents, ...how }))) unreadable.push(path)
  }
  return { documents, unreadable }
}

async function expand(paths: string[]): Promise<string[]> {
  const files = await Promise.all(
    paths.map(async (path) => ((await isFolder(path)) ? (await filesOf(path)).filter(isImportable) : [path])),
  )
  return files.flat()
}

const isFolder = async (path: string) => (await stat(path).catch(() => null))?.isDirectory() ?? false

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return files.map((entry) => join(entry.parentPath, entry.name)).sort()
}

/** A folder also holds what belongs to a table (PDFs) or explains it; `~$` marks a file that an office program has open. */
const isImportable = (path: string) =>
  !basename(path).startsWith('~$') &&
  (basename(path) === settingsFile || foldersExtensions.includes(extname(path).toLowerCase()))

/** A `.json` or `.zip` may be anything: those are taken only where somebody names them. */
const foldersExtensions = [
  ...workbookExtensions,
  '.txt',
  ...mapExtensions.filter((extension) => extension !== '.json' && extension !== '.zip'),
]

type FileToRead = Omit<FilesToRead, 'paths'> & { path: string; documents: ImportDocuments }

async function readOne(reading: FileToRead): Promise<boolean> {
  const { path, documents, note } = reading
  const file = basename(path)
  const found = await stat(path).catch(() => null)
  if (!found?.isFile())
    return refuseFile({ file, note, refusal: 'Không tìm thấy tệp.', advice: 'Kiểm tra lại đường dẫn.' })
  if (file === settingsFile) {
    const settings = mapSettings({ file, text: await readFile(path, 'utf8'), note })
    if (settings) documents.settings.push(settings)
    return settings !== null
  }
  if (extname(file).toLowerCase() === '.txt') {
    const bulletin = mapBulletin({ file, text: await readFile(path, 'utf8'), note })
    if (bulletin) documents.bulletins.push(bulletin)
    return true
  }
  return readWorkbook(reading)
}

async function readWorkbook({ path, editSheet, ...how }: FileToRead): Promise<boolean> {
  const { note } = how
  const file = basename(path)
  const result = await readSheets(path)
  if ('refusal' in result) return refuseFile({ file, note, ...result })
  result.findings?.forEach(note)
  for (const sheet of result.hiddenSheets) {
    const reason = 'Trang tính ẩn không được nhập.'
    note({
      file,
      sheet,
      row: null,
      column: null,
      severity: 'info',
      reason,
      advice: 'Nếu cần, bỏ ẩn trang tính rồi nhập lại.',
    })
  }
  const sheets = editSheet ? result.sheets.map(editSheet) : result.sheets
  const filled = sheets.filter(
    ({ name, rows }) => name !== guideSheet && rows.some((row) => row.some((text) => text !== '')),
  )
  if (filled.length === 0)
    return refuseFile({ file, note, refusal: 'Tệp không có dữ liệu.', advice: 'Kiểm tra lại tệp.' })
  const known = filled.filter((sheet) => mapSheet({ sheet, folder: dirname(resolve(path)), ...how }))
  for (const { name } of filled.filter((sheet) => !known.includes(sheet))) {
    const reason = 'Không thấy dòng tiêu đề nhận ra được nên trang tính này không được nhập.'
    note({ file, sheet: name, row: null, column: null, severity: 'error', reason, advice: expectedTables })
  }
  return known.length > 0
}

type Refusal = { file: string; note: Note; refusal: string; advice: string }

function refuseFile({ file, note, refusal, advice }: Refusal): false {
  note({ ...wholeFile(file), severity: 'error', reason: refusal, advice })
  return false
}
