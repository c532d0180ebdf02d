/** Name, place of its kind in `kinds`, slug (0: the name's own), then former names. */
export type LookupRow = [name: string, kind: number, slug: string | 0, ...formerNames: string[]]

export type LookupList = {
  kinds: string[]
  communes: { slug: string; name: string; otherNames: string[]; villages: LookupRow[] }[]
}
