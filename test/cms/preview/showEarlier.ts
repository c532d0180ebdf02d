import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { publishPaths } from '../../../cms/publish/publishPaths.ts'
import { toNoteFile } from '../../../cms/publish/releaseNote.ts'
import { currentRelease } from '../../../cms/publish/release.ts'

/** The release on the site says that it shows an earlier one again; ended by what is returned. */
export const showEarlier = (): (() => void) => {
  const paths = publishPaths()
  const { file, body } = toNoteFile({ release: currentRelease(paths) ?? '', returnOf: '000001' })
  const path = join(paths.current, file)
  const before = readFileSync(path)
  const put = (bytes: Uint8Array) => {
    // Never in place: other releases may hold the same file.
    rmSync(path)
    writeFileSync(path, bytes)
  }
  put(body)
  return () => put(before)
}
