import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestCms, type TestCms } from '../testCms.ts'

const folder = join(import.meta.dirname, '../../../cms/database/migrations')
type Kit = {
  generateDrizzleJson: (schema: object) => Promise<object> | object
  generateMigration: (before: object, after: object) => Promise<string[]>
}
type WithKit = { requireDrizzleKit: () => Kit; schema: object }

let cms: TestCms
beforeAll(async () => {
  cms = await startTestCms()
})
afterAll(() => cms.stop())

test('the committed migrations make the tables that the config asks for', async () => {
  const newest = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .at(-1)
  const before = JSON.parse(readFileSync(join(folder, newest ?? ''), 'utf8')) as object
  const { requireDrizzleKit, schema } = cms.payload.db as unknown as WithKit
  const kit = requireDrizzleKit()
  expect(await kit.generateMigration(before, await kit.generateDrizzleJson(schema))).toEqual([])
})
