import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getPayload, type Payload } from 'payload'
import { buildCmsConfig } from '../../../cms/buildCmsConfig.ts'

/** The real CMS on an empty SQLite file of its own, made by the committed migrations. */
export async function openImportCms(): Promise<{ payload: Payload; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'import-cms-'))
  Object.assign(process.env, { NODE_ENV: 'production' })
  const config = await buildCmsConfig({ NODE_ENV: 'production', DATA_DIR: folder, PAYLOAD_SECRET: 'only for tests' })
  const payload = await getPayload({ config, key: folder })
  const stop = async () => {
    await payload.destroy()
    rmSync(folder, { recursive: true, force: true })
  }
  return { payload, stop }
}
