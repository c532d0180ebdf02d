import { indexKinds, type KnownPlaces } from './placesInText.ts'
import { readAll, type StoredCommune, type StoredVillage } from './stored.ts'
import type { Writing } from './writeChanges.ts'

/** The names by which a file's title, sheet or kind is understood; a commune's own user means that commune. */
export async function readPlaces({ payload, scope }: Pick<Writing, 'payload' | 'scope'>): Promise<KnownPlaces> {
  const communes = await readAll<StoredCommune>({ payload }, 'communes')
  const villages = await readAll<StoredVillage>({ payload }, 'villages')
  const names = new Map(communes.map(({ id, name }) => [id, name]))
  return {
    communes,
    kinds: indexKinds(villages.map(({ commune, kind, name }) => ({ commune: names.get(commune) ?? '', kind, name }))),
    home: communes.find(({ id }) => id === scope?.id) ?? null,
  }
}
