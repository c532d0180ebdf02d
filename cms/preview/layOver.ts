import type { Snapshot } from '../../content/model/snapshot.ts'
import { withoutDanglingKeys } from '../publish/danglingKeys.ts'
import type { Noun } from '../publish/publishedDocuments.ts'

/** By which key a thing of the snapshot is found; `former`: where it stood until now. */
export type Placed = { noun: Noun; key: string | null; former: string | null }

/** The site's own snapshot with what was mapped anew in its place; of `part` only what the draft can touch counts. */
export const layOver = (base: Snapshot, part: Snapshot, placed: Placed): Snapshot =>
  withoutDanglingKeys({ ...base, today: part.today, ...changesOf(base, part, placed) })

const changesOf = (base: Snapshot, part: Snapshot, { noun, key, former }: Placed): Partial<Snapshot> => {
  const isPlaced = (each: string | null) => each === key || each === former
  switch (noun) {
    case 'settings':
      return { settings: part.settings, communes: replaced(base.communes, part.communes) }
    case 'communes':
      return { communes: replaced(base.communes, part.communes) }
    case 'villages': {
      const teams = new Map(base.villages.map(({ key, team }) => [key, team]))
      const mapped = part.villages.map((village) => ({ ...village, team: teams.get(village.key) ?? null }))
      return { villages: replaced(base.villages, mapped) }
    }
    case 'teams': {
      const mapped = part.villages.find((village) => village.key === key)
      const villages = base.villages.map((village) => {
        if (village.key === key) return { ...village, team: mapped?.team ?? null }
        return village.key === former ? { ...village, team: null } : village
      })
      return { villages }
    }
    case 'boards':
      return { boards: [...base.boards.filter(({ commune }) => !isPlaced(commune ?? 'district')), ...part.boards] }
    case 'decisions':
      return { decisions: [...base.decisions.filter(({ slug }) => !isPlaced(slug)), ...part.decisions] }
    case 'bulletins':
      return { bulletins: [...base.bulletins.filter(({ slug }) => !isPlaced(slug)), ...part.bulletins] }
  }
}

/** In the order of before; what is new comes last. */
const replaced = <T extends { key: string }>(before: T[], now: T[]): T[] => {
  const byKey = new Map(now.map((each) => [each.key, each]))
  const known = new Set(before.map(({ key }) => key))
  return [...before.map((each) => byKey.get(each.key) ?? each), ...now.filter(({ key }) => !known.has(key))]
}
