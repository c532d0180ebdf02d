import { isMapFile } from './extensions.ts'
import type { SheetsOrRefusal } from './readSheets.ts'

/** What a file holds as sheets, by the end of its name. Each kind loads its parsers only when they are needed. */
export const toAnySheets = async (file: string, bytes: Buffer): Promise<SheetsOrRefusal> =>
  isMapFile(file)
    ? (await import('./maps/toMapSheets.ts')).toMapSheets(file, bytes)
    : (await import('./toSheets.ts')).toSheets(file, bytes)
