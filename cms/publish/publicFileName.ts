import { createHash } from 'node:crypto'
import { extname } from 'node:path'
import { toSlug } from '../../content/model/text.ts'
import type { StoredFile } from './publishedDocuments.ts'

const extensions: Record<string, string> = { 'application/pdf': '.pdf', 'audio/mpeg': '.mp3', 'audio/mp4': '.m4a' }

/**
 * The file's name on the site: readable, without marks, its extension from its checked type; a few digits of a hash
 * keep apart two names that differ only in marks.
 */
export const publicFileName = (file: Pick<StoredFile, 'filename' | 'mimeType'>): string => {
  const extension = extname(file.filename)
  const bare = toSlug(file.filename.slice(0, file.filename.length - extension.length)) || 'tep'
  const tail = createHash('sha256').update(file.filename).digest('hex').slice(0, 4)
  return `${bare}-${tail}${extensions[file.mimeType] ?? extension.toLowerCase()}`
}
