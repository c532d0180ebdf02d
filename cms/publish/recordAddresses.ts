import { createLocalReq, type Payload } from 'payload'
import type { Snapshot } from '../../content/model/snapshot.ts'
import { inTransaction } from '../database/inTransaction.ts'
import type { Address } from './publishedDocuments.ts'

const idOf = ({ noun, key, slug }: Address): string => `${noun} ${key} ${slug}`

/** Remembers every slug that has been on the site, so that a changed one keeps leading somewhere. */
export const recordAddresses = async (
  payload: Payload,
  { snapshot, addresses }: { snapshot: Snapshot; addresses: Address[] },
  now: Date,
): Promise<void> => {
  const recorded = new Set(addresses.map(idOf))
  const fresh = addressesOf(snapshot).filter((address) => !recorded.has(idOf(address)))
  if (fresh.length === 0) return
  const req = await createLocalReq({}, payload)
  await inTransaction(req, async () => {
    for (const address of fresh)
      await payload.create({ collection: 'addresses', data: { ...address, since: now.toISOString() }, req })
  })
}

const addressesOf = ({ communes, villages }: Snapshot): Address[] => [
  ...communes.map(({ key, slug }): Address => ({ noun: 'commune', key, slug })),
  ...villages.map(({ key, slug }): Address => ({ noun: 'village', key, slug })),
]
