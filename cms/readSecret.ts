import { randomBytes } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** The secret that signs sign-ins: `PAYLOAD_SECRET`, else made once and kept in `DATA_DIR`, readable by its owner only. */
export const readSecret = (env: Record<string, string | undefined>): string => {
  if (env.PAYLOAD_SECRET) return env.PAYLOAD_SECRET
  const folder = resolve(/* turbopackIgnore: true */ env.DATA_DIR || 'data')
  const path = join(/* turbopackIgnore: true */ folder, 'secret')
  mkdirSync(folder, { recursive: true })
  try {
    writeFileSync(path, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(path, 'utf8').trim()
}
