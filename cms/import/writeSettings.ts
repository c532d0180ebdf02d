import type { ImportSettings } from './documents.ts'
import { ofDistrict } from './scope.ts'
import { alreadySays } from './sameDocument.ts'
import { inImport, type Writing } from './writeChanges.ts'

const settingsDocument = { collection: 'settings', id: '', isDraft: false }

export async function writeSettings(settings: ImportSettings[], writing: Writing): Promise<void> {
  const { payload, tally, note, scope } = writing
  for (const { values, at } of settings) {
    if (scope) {
      note({ ...at, severity: 'error', ...ofDistrict })
      continue
    }
    const stored = await payload.findGlobal({ slug: 'settings', depth: 0, overrideAccess: true })
    if (alreadySays(stored, values)) {
      tally.record(settingsDocument, 'unchanged')
      continue
    }
    await inImport(writing, (req) =>
      payload.updateGlobal({ slug: 'settings', data: values as never, depth: 0, overrideAccess: true, req }),
    )
    tally.record(settingsDocument, 'updated')
  }
}
