import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { ImportFinding } from './finding.ts'
import { isMapFile } from './extensions.ts'
import { mapRefusals } from './maps/mapRefusals.ts'
import type { MapSheet } from './maps/toFeatureSheets.ts'
import { refusals, type Refusal } from './refusals.ts'
import { toAnySheets } from './toAnySheets.ts'
import { toSheets } from './toSheets.ts'

/** One sheet as text; row and column indexes are those of the file, counted from 0. A CSV's only sheet has no name. */
export type Sheet = {
  file: string
  name: string | null
  rows: string[][]
  /** Cells that are shown as one: the first has the value. */
  merges?: Merge[]
  /** Of a map file: each row is a point or an area. */
  map?: MapSheet
  /** Indexes of rows that a person left out: still read for what they say of those below (a merged cell's village). */
  leftOut?: ReadonlySet<number>
}
export type Merge = { top: number; left: number; bottom: number; right: number }
/** `findings`: what was changed while reading, such as text of old encodings. */
export type SheetsOrRefusal = { sheets: Sheet[]; hiddenSheets: string[]; findings?: ImportFinding[] } | Refusal

export { toSheets }

const maxBytes = 20 * 1024 * 1024
/** Up to this size even the worst workbook is read within a second or so; starting a worker costs a third of one. */
const smallBytes = 100 * 1024

type Limits = { timeoutMs?: number; memoryMb?: number }

/** Workbooks and maps. Formulas are never evaluated, their stored results are taken. */
export async function readSheets(path: string, limits: Limits = {}): Promise<SheetsOrRefusal> {
  const { size } = await stat(path)
  const said = isMapFile(path) ? mapRefusals : refusals
  if (size === 0) return said.empty
  if (size > maxBytes) return said.tooBig
  const [file, bytes] = [basename(path), await readFile(path)]
  return size <= smallBytes && extname(path).toLowerCase() === '.csv'
    ? toSheets(file, bytes)
    : readInWorker({ file, bytes, ...limits })
}

/** In a bundle the file's own folder is another: then it is found from where the product runs. */
const findWorkerFile = () =>
  [import.meta.dirname ?? '', join(process.cwd(), 'cms/import')]
    .map((folder) => join(folder, 'readSheetsWorker.ts'))
    .find((path) => existsSync(path))

/** A thread of its own, with limits of time and memory, so that no workbook can freeze or fell the CMS. */
function readInWorker({ file, bytes, timeoutMs = 30_000, memoryMb = 1024 }: { file: string; bytes: Buffer } & Limits) {
  const workerFile = findWorkerFile()
  if (!workerFile) return toAnySheets(file, bytes)
  const said = isMapFile(file) ? mapRefusals : refusals
  return new Promise<SheetsOrRefusal>((done) => {
    const options = { workerData: { file, bytes }, resourceLimits: { maxOldGenerationSizeMb: memoryMb } }
    const worker = new Worker(/* turbopackIgnore: true */ workerFile, options)
    const finish = (result: SheetsOrRefusal) => {
      clearTimeout(timer)
      void worker.terminate()
      done(result)
    }
    const timer = setTimeout(() => finish(said.tooSlow), timeoutMs)
    worker.once('message', finish)
    worker.once('error', (error: NodeJS.ErrnoException) =>
      finish(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? said.swollen : said.broken),
    )
  })
}
