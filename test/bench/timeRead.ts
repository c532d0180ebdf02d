/** `node test/bench/timeRead.ts VILLAGES`: what reading the database costs a publish, on SQLite; prints one row as JSON. */
import { startTestCms } from '../cms/testCms.ts'
import { ReadMemory } from '../../cms/publish/readMemory.ts'
import { readPublished } from '../../cms/publish/readPublished.ts'
import { fillDatabase } from './fillDatabase.ts'
import { generateDocuments } from './generateDocuments.ts'

export type ReadRow = { read: string } & Record<string, string | number>

const villages = Number(process.argv[2])
const cms = await startTestCms()
const { payload } = cms
const documents = generateDocuments(villages)
await fillDatabase(cms, documents)
const memory = new ReadMemory()
const time = async (touched: string[] = []): Promise<number> => {
  const begin = performance.now()
  await readPublished(payload, { memory, touched })
  return Math.round(performance.now() - begin)
}
const whole = await time()
await time()
const { docs } = await payload.find({ collection: 'teams', limit: 1 })
const row: ReadRow = {
  read: `${villages} villages`,
  rows: documents.villages.length + documents.teams.length + documents.decisions.length + documents.bulletins.length,
  'whole, s': Math.round(whole / 10) / 100,
  'after one edit, ms': await time([`teams/${docs[0]?.id}`]),
  'nothing changed, ms': await time(),
}
await cms.stop()
console.log(JSON.stringify(row))
process.exit()
