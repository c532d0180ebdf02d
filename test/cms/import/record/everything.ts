import { DatabaseSync } from 'node:sqlite'
import { join } from 'node:path'
import { backupParts } from '../../../../cms/database/backupManifest.ts'
import type { CollectionSlug, Payload } from 'payload'

const own = ['imports', 'imports_rels', 'import_changes', 'import_changes_rels', 'users_sessions', 'users']

/** Every row of every table but the import's own record and the sign-ins. */
export function readTables(folder: string): Record<string, unknown[]> {
  const database = new DatabaseSync(join(folder, backupParts.database), { readOnly: true })
  const names = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").all()
  const tables = names.map(({ name }) => String(name)).filter((name) => !own.includes(name))
  const rows = tables.map((name): [string, unknown[]] => [name, database.prepare(`SELECT * FROM "${name}"`).all()])
  database.close()
  return Object.fromEntries(rows)
}

const collections: CollectionSlug[] = ['communes', 'villages', 'teams', 'boards', 'decisions', 'bulletins']

/** Every document as visitors and as editors read it, without the times of writing. */
export async function readDocuments(payload: Payload): Promise<object[]> {
  const found: object[] = []
  for (const collection of collections) {
    for (const draft of [false, true]) {
      const { docs } = await payload.find({ collection, draft, depth: 0, pagination: false, sort: 'id' })
      found.push(...docs.map((doc) => ({ collection, draft, ...withoutTimes(doc) })))
    }
  }
  return found
}

function withoutTimes(doc: object): object {
  return Object.fromEntries(Object.entries(doc).filter(([key]) => key !== 'updatedAt'))
}
