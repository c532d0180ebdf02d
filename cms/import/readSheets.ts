import { readFile, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { makeThread, ThreadEnded } from '../threads/thread.ts'
import type { ImportFinding } from './finding.ts'
import { isMapFile } from './extensions.ts'
import { mapRefusals } from './maps/mapRefusals.ts'
import type { MapSheet } from './maps/toFeatureSheets.ts'
import { refusals, type Refusal } from './refusals.ts'
import type { SheetsFile } from './sheetsThread.ts'
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
    : readInThread({ file, bytes, ...limits })
}

/** A thread of its own, with limits of time and memory, so that no workbook can freeze or fell the CMS. */
async function readInThread({ file, bytes, timeoutMs = 30_000, memoryMb = 1024 }: SheetsFile & Limits) {
  const thread = makeThread({ file: 'cms/import/sheetsThread.ts', timeoutMs, memoryMb })
  const said = isMapFile(file) ? mapRefusals : refusals
  try {
    return await thread.ask<SheetsOrRefusal>({ file, bytes } satisfies SheetsFile)
  } catch (error) {
    if (!(error instanceof ThreadEnded)) return said.broken
    return error.over === 'time' ? said.tooSlow : said.swollen
  } finally {
    await thread.end()
  }
}
