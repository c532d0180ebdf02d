/**
 * `node cms/database/makeMigration.ts NAME`: writes the next SQLite migration from the changed config, and the types.
 * Payload's own generator leaves out what Node needs to run TypeScript as it is; this puts it in.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getPayload } from 'payload'
import { generateTypes } from 'payload/node'

const folder = join(import.meta.dirname, 'migrations')
const [name] = process.argv.slice(2)
if (!name || !/^[a-z0-9-]+$/.test(name)) throw new Error('Usage: node cms/database/makeMigration.ts name-of-the-change')

process.env.DATA_DIR = mkdtempSync(join(tmpdir(), 'migration-'))
const { default: config } = await import('../payload.config.ts')
const payload = await getPayload({ config, disableDBConnect: true })
await payload.db.createMigration({ payload, migrationName: name.replaceAll('-', '_'), forceAcceptWarning: true })

const files = readdirSync(folder)
  .filter((file) => /^\d.*\.ts$/.test(file))
  .sort()
for (const file of files) {
  const path = join(folder, file)
  const text = readFileSync(path, 'utf8')
  writeFileSync(
    path,
    text.replace(
      'import { MigrateUpArgs, MigrateDownArgs, sql }',
      'import { type MigrateUpArgs, type MigrateDownArgs, sql }',
    ),
  )
}
const names = files.map((file) => file.replace(/\.ts$/, ''))
writeFileSync(
  join(folder, 'index.ts'),
  [
    '/** Run in order at the start. `node cms/database/makeMigration.ts NAME` makes the next one from the changed config. */',
    ...names.map((each) => `import * as migration_${each} from './${each}.ts'`),
    '',
    'export const migrations = [',
    ...names.map((each) => `  { up: migration_${each}.up, down: migration_${each}.down, name: '${each}' },`),
    ']',
    '',
  ].join('\n'),
)
await generateTypes(await config, { log: false })
process.exit()
