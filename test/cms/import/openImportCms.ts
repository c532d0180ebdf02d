import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getPayload, type Payload } from 'payload'
import { buildCmsConfig } from '../../../cms/buildCmsConfig.ts'

/** The real CMS on a SQLite file of its own, made by the committed migrations. */
export async function openImportCms(): Promise<Payload> {
  const folder = mkdtempSync(join(tmpdir(), 'import-cms-'))
  Object.assign(process.env, { NODE_ENV: 'production' })
  const config = await buildCmsConfig({ NODE_ENV: 'production', DATA_DIR: folder, PAYLOAD_SECRET: 'only for tests' })
  return getPayload({ config, key: folder })
}
