import { randomUUID } from 'node:crypto'
import type { PublishedDocuments } from '../../cms/publish/publishedDocuments.ts'
import type { TestCms } from '../cms/testCms.ts'

const long = new Date(Date.now() - 3_600_000).toISOString()
const consent = { source: 'paper', givenOn: '2022-11-05' }
/** A transaction is rolled back when it stays open for long. */
const rowsAtOnce = 200
/** Rows of an array have ids of their own, which a form would give them. */
const withIds = (list: object[] | null | undefined) => list?.map((row) => ({ ...row, id: randomUUID() })) ?? []
/** A board writes down everybody's name; what a visitor reads of it lacks most of them. */
const people = (list: { name?: string | null }[] | null | undefined, more: object = {}) =>
  withIds(list?.map((each) => ({ task: 'Vận động', ...each, ...more, name: each.name ?? 'Phạm Văn Kín' })))

/** A generated district on a real database, past all hooks: only the rows count here. */
export const fillDatabase = async ({ payload }: TestCms, documents: PublishedDocuments): Promise<void> => {
  /** Returns the new ids, in the order of the rows. */
  const createAll = async (collection: string, list: object[]): Promise<(number | string)[]> => {
    const ids: (number | string)[] = []
    for (let n = 0; n < list.length; n += rowsAtOnce) {
      const transactionID = (await payload.db.beginTransaction()) ?? undefined
      const req = transactionID ? { transactionID } : {}
      for (const row of list.slice(n, n + rowsAtOnce)) {
        const data = { ...row, id: undefined, createdAt: long, updatedAt: long }
        ids.push((await payload.db.create({ collection: collection as 'teams', data, req })).id)
      }
      if (transactionID) await payload.db.commitTransaction(transactionID)
    }
    return ids
  }
  const communes = new Map<unknown, unknown>([[null, null]])
  for (const [n, id] of (await createAll('communes', documents.communes)).entries())
    communes.set(documents.communes[n]?.id, id)
  const villages = new Map<unknown, { id: unknown; commune: unknown }>()
  const placed = documents.villages.map((each) => ({
    ...each,
    title: each.name,
    commune: communes.get(each.commune),
  }))
  for (const [n, id] of (await createAll('villages', placed)).entries())
    villages.set(documents.villages[n]?.id, { id, commune: placed[n]?.commune })
  const _status = 'published'
  await createAll(
    'teams',
    documents.teams.map((team) => ({
      ...team,
      _status,
      village: villages.get(team.village)?.id,
      commune: villages.get(team.village)?.commune,
      members: people(team.members, { phoneConsent: consent }),
      groups: withIds(team.groups?.map((group) => ({ ...group, members: people(group.members) }))),
    })),
  )
  await createAll(
    'decisions',
    documents.decisions.map((decision) => ({
      ...decision,
      _status,
      commune: communes.get(decision.commune),
      villages: decision.villages?.map((id) => villages.get(id)?.id),
    })),
  )
  await createAll(
    'bulletins',
    documents.bulletins.map((each) => ({ ...each, _status, commune: communes.get(each.commune ?? null) })),
  )
}
