/** `node test/bench/timeRead.ts VILLAGES`: what reading the database costs a publish, on SQLite; prints one row as JSON. */
import { randomUUID } from 'node:crypto'
import { startTestCms } from '../cms/testCms.ts'
import { ReadMemory } from '../../cms/publish/readMemory.ts'
import { readPublished } from '../../cms/publish/readPublished.ts'
import { generateDocuments } from './generateDocuments.ts'

export type ReadRow = { read: string } & Record<string, string | number>

const villages = Number(process.argv[2])
const cms = await startTestCms()
const { payload } = cms
const documents = generateDocuments(villages)
const long = new Date(Date.now() - 3_600_000).toISOString()

const consent = { source: 'paper', givenOn: '2022-11-05' }
/** Rows of an array have ids of their own, which a form would give them. */
const rows = (list: object[] | null | undefined) => list?.map((row) => ({ ...row, id: randomUUID() })) ?? []

/** Past all hooks: only the rows count here. */
const fill = async () => {
  const transactionID = (await payload.db.beginTransaction()) ?? undefined
  const req = transactionID ? { transactionID } : {}
  const create = (collection: string, data: object) =>
    payload.db.create({
      collection: collection as 'teams',
      data: { ...data, id: undefined, createdAt: long, updatedAt: long },
      req,
    })
  const commune = cms.communes.own.id
  const ids = new Map<unknown, unknown>()
  for (const village of documents.villages)
    ids.set(village.id, (await create('villages', { ...village, title: village.name, commune })).id)
  for (const team of documents.teams)
    await create('teams', {
      ...team,
      village: ids.get(team.village),
      commune,
      _status: 'published',
      members: rows(team.members?.map((member) => ({ ...member, phoneConsent: consent }))),
      groups: rows(team.groups?.map((group) => ({ ...group, members: rows(group.members) }))),
    })
  for (const decision of documents.decisions)
    await create('decisions', {
      ...decision,
      commune,
      villages: decision.villages?.map((id) => ids.get(id)),
      _status: 'published',
    })
  for (const bulletin of documents.bulletins) await create('bulletins', { ...bulletin, commune, _status: 'published' })
  if (transactionID) await payload.db.commitTransaction(transactionID)
}

await fill()
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
