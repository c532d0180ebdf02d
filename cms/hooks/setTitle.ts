import type { CollectionBeforeChangeHook, PayloadRequest } from 'payload'
import { communeTitle, type CommuneKind } from '../../content/model/commune.ts'
import { villageTitle, type VillageKind } from '../../content/model/village.ts'
import { idOf } from '../access/actorOf.ts'

type Id = number | string

const nameCommune = async (id: Id | null, req: PayloadRequest): Promise<string> => {
  if (id === null) return 'cấp huyện'
  const commune = await req.payload.findByID({ collection: 'communes', id, depth: 0, req })
  return communeTitle({ kind: commune.kind as CommuneKind, name: commune.name })
}

/** «Xã Xuân Lương (07246, từ 2025)»: codes and names are used again, so both stand in the title. */
export const setCommuneTitle: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const { kind, name, code, validFrom } = { ...originalDoc, ...data }
  return { ...data, title: `${communeTitle({ kind, name })} (${code}, từ ${String(validFrom).slice(0, 4)})` }
}

export const setVillageTitle: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const { kind, name, commune } = { ...originalDoc, ...data }
  return {
    ...data,
    title: `${villageTitle({ kind: kind as VillageKind, name })} – ${await nameCommune(idOf(commune), req)}`,
  }
}

/** A team is its village's: commune and title come from there. */
export const setTeamVillage: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const id = idOf(data.village === undefined ? originalDoc?.village : data.village)
  if (id === null) return data
  const village = await req.payload.findByID({ collection: 'villages', id, depth: 0, req })
  return { ...data, commune: idOf(village.commune), title: `Tổ dân vận ${village.title}` }
}

export const setBoardTitle: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const { level, commune } = { ...originalDoc, ...data }
  if (level === 'district') return { ...data, commune: null, title: 'Ban chỉ đạo cấp huyện' }
  return { ...data, title: `Ban chỉ đạo ${await nameCommune(idOf(commune), req)}` }
}
