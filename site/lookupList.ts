import { communeTitle } from '../content/model/commune.ts'
import { villageKinds, type VillageKind } from '../content/model/village.ts'
import { toSlug } from '../content/model/text.ts'
import type { LookupList } from './client/lookupList.ts'
import type { Content } from './content.ts'

/** The lookup's data as short rows: it travels to every phone that opens the home page. */
export const lookupList = (content: Content): LookupList => {
  const kinds = Object.keys(villageKinds) as VillageKind[]
  return {
    kinds: Object.values(villageKinds),
    communes: content.communes.map((commune) => ({
      slug: commune.slug,
      name: communeTitle(commune),
      otherNames: [
        ...commune.formerNames,
        ...content.predecessorsOf(commune).map((unit) => unit.name),
        ...content.successorsOf(commune).map((unit) => unit.name),
      ],
      villages: content
        .villagesOf(commune)
        .map((village) => [
          village.name,
          kinds.indexOf(village.kind),
          village.slug === toSlug(village.name) ? 0 : village.slug,
          ...village.formerNames,
        ]),
    })),
  }
}
