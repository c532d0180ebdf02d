'use client'
import { useFormFields } from '@payloadcms/ui'
import { useEffect, useSyncExternalStore } from 'react'
import { readAsVisitor, readOwnApi } from '../readOwnApi.ts'

type Id = number | string
export type VillageFacts = {
  id: Id
  title: string
  kind: string
  households?: number | null
  people?: number | null
}
export type DecisionFacts = { id: Id; number?: string | null; signedOn?: string | null; issuer?: string | null }

/** What is known of a village outside its team's form: fetched once, watched by every field that needs it. */
type Known = { village: VillageFacts; decisions: DecisionFacts[] }
const known = new Map<Id, Known>()
const asked = new Set<Id>()
const watchers = new Set<() => void>()

const watch = (watcher: () => void): (() => void) => {
  watchers.add(watcher)
  return () => watchers.delete(watcher)
}

type Found = { docs: DecisionFacts[] }
const fields = ['number', 'signedOn', 'issuer'].map((name) => `select[${name}]=true`).join('&')

/** As the signed-in user and as a visitor: the district's published decisions are nobody's own. */
const readDecisions = async (village: Id): Promise<DecisionFacts[]> => {
  const wanted = `where[villages][in]=${village}&where[type][equals]=quyet-dinh&where[state][equals]=in-force`
  const path = `/api/decisions?${wanted}&${fields}&depth=0&sort=-signedOn`
  const [own, published] = await Promise.all([readOwnApi<Found>(path), readAsVisitor<Found>(path)])
  return [...new Map([...(own?.docs ?? []), ...(published?.docs ?? [])].map((each) => [each.id, each])).values()]
}

const read = async (id: Id): Promise<void> => {
  const [village, decisions] = await Promise.all([
    readOwnApi<VillageFacts>(`/api/villages/${id}?depth=0`),
    readDecisions(id),
  ])
  if (!village) return
  known.set(id, { village, decisions })
  for (const tell of watchers) tell()
}

const useKnown = (): Known | null => {
  const id = useFormFields(([form]) => form.village?.value) as Id | null | undefined
  useEffect(() => {
    if (id === null || id === undefined || asked.has(id)) return
    asked.add(id)
    read(id).catch((error: unknown) => {
      asked.delete(id)
      console.error(error)
    })
  }, [id])
  const find = () => (id === null || id === undefined ? null : (known.get(id) ?? null))
  return useSyncExternalStore(watch, find, () => null)
}

export const useVillageFacts = (): VillageFacts | null => useKnown()?.village ?? null
export const useVillageDecisions = (): DecisionFacts[] | null => useKnown()?.decisions ?? null

/** Looked up again when the form is opened again: households may have been counted meanwhile. */
export const forgetVillages = (): void => {
  known.clear()
  asked.clear()
}
