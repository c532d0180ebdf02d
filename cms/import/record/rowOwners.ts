import type { ImportDocuments } from '../documents.ts'
import type { Place } from '../finding.ts'

export const rowKey = ({ sheet, row }: Pick<Place, 'sheet' | 'row'>): string => `${sheet ?? ''}|${row ?? ''}`

/** For each row of a file, the row under which its document is reported: a village's rows belong to its first. */
export function findRowOwners(documents: ImportDocuments): Map<string, string> {
  const owners = new Map<string, string>()
  for (const document of Object.values(documents).flat() as { at: Place }[]) {
    for (const place of findPlaces(document)) owners.set(rowKey(place), rowKey(document.at))
  }
  return owners
}

function findPlaces(value: unknown): Place[] {
  if (Array.isArray(value)) return value.flatMap(findPlaces)
  if (typeof value !== 'object' || value === null) return []
  const { at } = value as { at?: Place }
  return [...(at ? [at] : []), ...Object.values(value).flatMap(findPlaces)]
}
