import { existsSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { publishPaths } from '../publish/publishPaths.ts'

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
}

export const assetType = (path: string): string => types[extname(path)] ?? 'application/octet-stream'

const uploads: Record<string, string> = { '.pdf': 'application/pdf', '.mp3': 'audio/mpeg', '.m4a': 'audio/mp4' }

export const uploadType = (name: string): string => uploads[extname(name)] ?? 'application/octet-stream'

/** A file of the compiled site that a page shows; scripts are none of it. */
export const isAsset = (path: string): boolean => {
  if (!(extname(path) in types) || path.includes('..')) return false
  const file = join(publishPaths().bundle, 'client', path)
  return existsSync(file) && statSync(file).isFile()
}
