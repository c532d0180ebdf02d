import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import type { Id } from '../stored.ts'

/**
 * The bytes of one import: a folder of its own, so that a table can reach for no other file, beside the uploads and
 * readable by the CMS only. Private phones are in it: nothing of it is served, and it goes when the import is over.
 */
export class ImportFolder {
  readonly path: string
  constructor(dataFolder: string, id: Id) {
    this.path = resolve(/* turbopackIgnore: true */ dataFolder, 'imports', String(id))
  }

  /** The workbook lies alone: decisions look for their PDFs beside it. */
  workbook(fileName: string): string {
    return join(this.path, 'workbook', toSafeName(fileName))
  }

  async keepWorkbook(fileName: string, bytes: Buffer): Promise<void> {
    await mkdir(join(this.path, 'workbook'), { recursive: true, mode: 0o700 })
    await writeFile(this.workbook(fileName), bytes, { mode: 0o600 })
  }

  async keep(name: 'preview.json' | 'result.xlsx', content: Buffer | string): Promise<void> {
    await mkdir(this.path, { recursive: true, mode: 0o700 })
    await writeFile(join(this.path, name), content, { mode: 0o600 })
  }

  /** Null once it is gone. */
  read(name: 'preview.json' | 'result.xlsx'): Promise<Buffer | null> {
    return readFile(join(this.path, name)).catch(() => null)
  }

  /** What a finished import no longer needs; its result stays for those who want to look it up. */
  async dropWorkbook(): Promise<void> {
    await rm(join(this.path, 'workbook'), { recursive: true, force: true })
    await rm(join(this.path, 'preview.json'), { force: true })
  }

  async drop(): Promise<void> {
    await rm(this.path, { recursive: true, force: true })
  }
}

const longestName = 120

/** The name as the board knows it, without what a path or a header could trip over. */
export function toSafeName(fileName: string): string {
  const name = basename(fileName.normalize('NFC').replaceAll('\\', '/'))
    .replaceAll(/[\u0000-\u001f\u007f"<>|:*?/]/g, '_')
    .trim()
  return name.length <= longestName ? name : `${name.slice(0, longestName - 10)}${name.slice(-10)}`
}
