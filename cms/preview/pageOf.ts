import { unitKey } from '../../content/model/commune.ts'
import type { Snapshot } from '../../content/model/snapshot.ts'
import type { Id, Noun } from '../publish/publishedDocuments.ts'

type Fields = Record<string, unknown>
/** Public keys of what a document names, found by the documents of the same read. */
export type KeysById = { commune: (id: Id) => string | null; village: (id: Id) => string | null }

/** The page on which a document is read; null where the snapshot does not have it. */
export const pageOf = (
  noun: Noun,
  document: Fields,
  { snapshot, keys }: { snapshot: Snapshot; keys: KeysById },
): string | null => {
  const communePage = (key: string | null) => {
    const commune = snapshot.communes.find((each) => each.key === key)
    return commune ? `/xa/${commune.slug}/` : null
  }
  const villagePage = (key: string | null) => {
    const village = snapshot.villages.find((each) => each.key === key)
    const above = village ? communePage(village.commune) : null
    return village && above ? `${above}${village.slug}/` : null
  }
  const slug = String(document.slug ?? '')
  switch (noun) {
    case 'settings':
      return '/'
    case 'communes':
      return communePage(unitKey(document as never))
    case 'villages':
      return villagePage(String(document.key))
    case 'teams':
      return villagePage(keys.village(document.village as Id))
    case 'boards':
      return document.level === 'district' ? '/ban-chi-dao/' : communePage(keys.commune(document.commune as Id))
    case 'decisions':
      return snapshot.decisions.some((each) => each.slug === slug) ? `/quyet-dinh/${slug}/` : null
    case 'bulletins':
      return snapshot.bulletins.some((each) => each.slug === slug) ? `/bai-tuyen-truyen/${slug}/` : null
  }
}
