'use client'
import { useEffect, useState } from 'react'
import { communeTitle, type CommuneKind } from '../../content/model/commune.ts'
import type { Position } from '../../content/model/position.ts'
import type { Boundary } from '../../content/model/snapshot.ts'
import { readOwnApi } from './readOwnApi.ts'

type Id = number | string
type CommuneDoc = {
  id: Id
  kind: CommuneKind
  name: string
  validFrom: string
  validTo?: string | null
  boundary?: Boundary | null
}
type VillageDoc = { id: Id; title?: string | null; lat?: number | null; lon?: number | null }

export type ShownCommune = { title: string; boundary: Boundary | null }
/** What is drawn around a village: its commune, those beside it, and the other villages of the commune. */
export type Surroundings = {
  commune: ShownCommune
  others: ShownCommune[]
  villages: (Position & { title: string })[]
}

/** Null while it is being fetched, or as long as no commune is chosen. */
export const useSurroundings = (commune: unknown, village: unknown): Surroundings | null => {
  const [found, setFound] = useState<{ of: unknown; what: Surroundings } | null>(null)
  useEffect(() => {
    if (typeof commune !== 'number' && typeof commune !== 'string') return
    const stop = new AbortController()
    readSurroundings(commune, village, stop.signal)
      .then((what) => setFound(what && { of: commune, what }))
      .catch((error: unknown) => {
        if (!stop.signal.aborted) console.error(error)
      })
    return () => stop.abort()
  }, [commune, village])
  return found !== null && found.of === commune ? found.what : null
}

const select = (fields: string[]) => fields.map((field) => `&select[${field}]=true`).join('')
const communeFields = select(['kind', 'name', 'validFrom', 'validTo', 'boundary'])
const villageFields = select(['title', 'lat', 'lon'])

async function readSurroundings(id: Id, village: unknown, signal: AbortSignal): Promise<Surroundings | null> {
  const read = async <Doc>(path: string) => (await readOwnApi<{ docs: Doc[] }>(path, signal))?.docs ?? []
  const [communes, villages] = await Promise.all([
    read<CommuneDoc>(`/api/communes?depth=0&limit=500${communeFields}`),
    read<VillageDoc>(`/api/villages?depth=0&limit=500&where[commune][equals]=${id}${villageFields}`),
  ])
  const own = communes.find((commune) => commune.id === id)
  return own
    ? {
        commune: toShown(own),
        others: communes.filter((other) => other.id !== id && isOfSameTime(other, own)).map(toShown),
        villages: villages.filter((other) => other.id !== village).flatMap(toPlaced),
      }
    : null
}

const toShown = ({ boundary, ...named }: CommuneDoc): ShownCommune => ({
  title: communeTitle(named),
  boundary: boundary ?? null,
})

/** Units before and after a merger are drawn over each other otherwise. */
const isOfSameTime = (a: CommuneDoc, b: CommuneDoc) =>
  a.validFrom <= (b.validTo ?? '9') && b.validFrom <= (a.validTo ?? '9')

const toPlaced = ({ title, lat, lon }: VillageDoc) =>
  typeof lat === 'number' && typeof lon === 'number' ? [{ lat, lon, title: (title ?? '').split(' – ')[0] ?? '' }] : []
