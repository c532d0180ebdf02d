import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isMissing } from './placeFile.ts'
import type { PublishPaths } from './publishPaths.ts'

/** What a release says of itself. It comes to the site in the same rename as the pages, so that no crash parts the two. */
export type ReleaseNote = {
  release: string
  /** The release that it shows again; null: what was newest. */
  returnOf: string | null
}

/** Public: browsers ask it whether there is a newer release than the pages that they kept. */
const noteFile = 'du-lieu/phien-ban.json'

export const toNoteFile = (note: ReleaseNote) => ({ file: noteFile, body: Buffer.from(JSON.stringify(note)) })

/** What the release on the site says; undefined: there is none, or it is from before releases said it. */
export const readReturnOf = (paths: PublishPaths): string | null | undefined => {
  try {
    return (JSON.parse(readFileSync(join(paths.current, noteFile), 'utf8')) as Partial<ReleaseNote>).returnOf
  } catch (error) {
    if (isMissing(error) || error instanceof SyntaxError) return undefined
    throw error
  }
}
