import type { ImportSettings } from './documents.ts'
import { alreadySays } from './sameDocument.ts'
import { inTransaction, type Writing } from './writeChanges.ts'

const settingsDocument = { collection: 'settings', id: '', isDraft: false }

export async function writeSettings(settings: ImportSettings[], { payload, tally }: Writing): Promise<void> {
  for (const { values } of settings) {
    const stored = await payload.findGlobal({ slug: 'settings', depth: 0, overrideAccess: true })
    if (alreadySays(stored, values)) {
      tally.record(settingsDocument, 'unchanged')
      continue
    }
    await inTransaction(payload, (req) =>
      payload.updateGlobal({ slug: 'settings', data: values as never, depth: 0, overrideAccess: true, req }),
    )
    tally.record(settingsDocument, 'updated')
  }
}
