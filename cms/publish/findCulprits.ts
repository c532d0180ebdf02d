import type { Snapshot } from '../../content/model/snapshot.ts'

/** `noun/key` of every document that is new, or other than in the snapshot on the site. */
export const changedDocuments = (now: Snapshot, before: Snapshot | null): string[] => {
  const known = before ? formsOf(before) : new Map<string, object>()
  return [...formsOf(now)]
    .filter(([document, form]) => !isSame(form, known.get(document)))
    .map(([document]) => document)
}

const isSame = (one: object, other: object | undefined): boolean =>
  one === other || (other !== undefined && JSON.stringify(one) === JSON.stringify(other))

const formsOf = ({ communes, villages, boards, decisions, bulletins }: Snapshot): Map<string, object> =>
  new Map<string, object>([
    ...communes.map((each) => [`communes/${each.key}`, each] as const),
    ...villages.map(({ team: _, ...each }) => [`villages/${each.key}`, each] as const),
    ...villages.flatMap(({ key, team }) => (team ? [[`teams/${key}`, team] as const] : [])),
    ...boards.map((each) => [`boards/${each.commune ?? 'district'}`, each] as const),
    ...decisions.map((each) => [`decisions/${each.slug}`, each] as const),
    ...bulletins.map((each) => [`bulletins/${each.slug}`, each] as const),
  ])

/**
 * Which of the suspects have to be set aside so that `passes` holds: no more than needed, found by halving. Null: it does
 * not hold without all of them either, so that none of them is to blame.
 */
export const findCulprits = async (
  suspects: string[],
  passes: (setAside: string[]) => Promise<boolean>,
): Promise<string[] | null> => {
  const search = async (group: string[], setAside: string[]): Promise<string[]> => {
    if (await passes(setAside)) return []
    if (group.length === 1) return group
    const [one, other] = [group.slice(0, group.length / 2), group.slice(group.length / 2)]
    const ofOne = await search(one, [...setAside, ...other])
    return [...ofOne, ...(await search(other, [...setAside, ...ofOne]))]
  }
  return suspects.length > 0 && (await passes(suspects)) ? search(suspects, []) : null
}
