import { communeKinds } from '../../content/model/commune.ts'
import type { Id, PublishedDocuments } from './publishedDocuments.ts'
import type { Keys } from './toPublic.ts'

export type NamedKeys = Keys & { communeTitle: (id: Id | null | undefined) => string }

/** From ids of the database to the keys that the snapshot names things by. */
export const keysOf = ({ communes, villages, files }: PublishedDocuments): NamedKeys => {
  const communeById = new Map(communes.map((commune) => [commune.id, commune]))
  const villageById = new Map(villages.map((village) => [village.id, village.key]))
  const keyOf = (id: Id | null | undefined) => {
    const commune = id === null || id === undefined ? undefined : communeById.get(id)
    return commune ? `${commune.code}@${commune.validFrom}` : null
  }
  return {
    commune: keyOf,
    village: (id) => villageById.get(id) ?? null,
    file: (id) => (id === null || id === undefined ? undefined : files.get(id)),
    communeTitle: (id) => {
      const commune = id === null || id === undefined ? undefined : communeById.get(id)
      return commune
        ? `${communeKinds[commune.kind as keyof typeof communeKinds] ?? ''} ${commune.name}`.trim()
        : 'cấp huyện'
    },
  }
}
