import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createIndex } from 'pagefind'
import { hashOf, readFolder, type ReleaseFile } from './release.ts'

export type SearchRecord = {
  url: string
  content: string
  meta: Record<string, string>
  filters?: Record<string, string[]>
  sort?: Record<string, string>
}

/** The full-text index as release files; built only when what it holds changed, else taken from the cache. */
export const searchIndexFiles = async (records: SearchRecord[], dataFolder: string): Promise<ReleaseFile[]> => {
  const cache = join(dataFolder, 'search')
  const folder = join(cache, hashOf(JSON.stringify(records)))
  if (!existsSync(folder)) {
    const beside = `${folder}.next`
    mkdirSync(cache, { recursive: true })
    rmSync(beside, { recursive: true, force: true })
    await buildIndex(records, beside)
    renameSync(beside, folder)
  }
  for (const other of readdirSync(cache))
    if (join(cache, other) !== folder) rmSync(join(cache, other), { recursive: true })
  return readFolder(folder, 'pagefind')
}

const buildIndex = async (records: SearchRecord[], outputPath: string): Promise<void> => {
  const { index, errors } = await createIndex({ forceLanguage: 'vi' })
  if (!index) throw new Error(`Pagefind: ${errors.join(' ')}`)
  try {
    for (const record of records) {
      const added = await index.addCustomRecord({ ...record, language: 'vi' })
      if (added.errors.length > 0) throw new Error(`Pagefind, ${record.url}: ${added.errors.join(' ')}`)
    }
    const written = await index.writeFiles({ outputPath })
    if (written.errors.length > 0) throw new Error(`Pagefind: ${written.errors.join(' ')}`)
  } finally {
    await index.deleteIndex()
  }
}
