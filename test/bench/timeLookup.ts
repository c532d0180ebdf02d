import { gzipSync } from 'node:zlib'
import type { Snapshot } from '../../content/model/snapshot.ts'
import { matchVillages, readLookupList } from '../../site/client/matchVillages.ts'
import { contentOf } from '../../site/content.ts'
import { lookupList } from '../../site/lookupList.ts'

const typed = ['d', 'dong', 'dong tm', 'dong tam 12', 'tan tein 40', 'trai nam', 'xuan lna 3']

/** What the home page's lookup costs a phone: its data, its start, and the slowest keystroke of several. */
export const timeLookup = (snapshot: Snapshot) => {
  const list = lookupList(contentOf(snapshot))
  const begin = performance.now()
  const villages = readLookupList(list)
  const start = performance.now() - begin
  for (const text of typed) matchVillages(villages, text)
  const times = typed.map((text) => {
    const before = performance.now()
    matchVillages(villages, text)
    return performance.now() - before
  })
  const ms = (value: number): number => Math.round(value * 100) / 100
  return {
    lookup: `${villages.length} villages`,
    'data, KB gzipped': Math.round(gzipSync(JSON.stringify(list)).length / 102.4) / 10,
    'start, ms': ms(start),
    'slowest key, ms': ms(Math.max(...times)),
  }
}
