import { statSync } from 'node:fs'
import { pageReadsFile, readPageReads, type PageReads, type ReadFor } from '../publish/pageReads.ts'
import { isMissing } from '../publish/placeFile.ts'
import type { PublishPaths } from '../publish/publishPaths.ts'

/** What pages asked, as the publisher told and as previews found out; read again when the publisher told anew. */
export class KnownReads {
  private name = ''
  private written = 0
  private reads: PageReads = new Map()

  of(paths: PublishPaths, now: ReadFor): PageReads {
    const name = JSON.stringify([paths.data, now])
    const written = timeOf(pageReadsFile(paths))
    if (name !== this.name) this.reads = new Map()
    if (name !== this.name || written !== this.written)
      for (const [path, read] of readPageReads(paths, now)) this.reads.set(path, read)
    this.name = name
    this.written = written
    return this.reads
  }
}

const timeOf = (file: string): number => {
  try {
    return statSync(file).mtimeMs
  } catch (error) {
    if (isMissing(error)) return 0
    throw error
  }
}
