import { beforeEach } from 'vitest'
import type { Boundary } from '../../../../content/model/snapshot.ts'
import { point, square, toGeoJson, type Thing } from '../maps/mapFiles.ts'
import type { Desk } from './askImports.ts'
import { context, useDesks } from './useDesks.ts'

let desks: ReturnType<typeof useDesks>

/** Đồng Tâm in the west, Tam Hiệp beside it. */
export const west = square(106.1, 21.4)
export const east = square(106.2, 21.4)
export const areas: Thing[] = [
  { properties: { ma_xa: '07260', ten: 'Xã Đồng Tâm' }, geometry: west },
  { properties: { ma_xa: '7261', ten: 'Tam Hiệp' }, geometry: east },
]
export const place = (ten: string, lon: number, lat: number, more: Record<string, string> = {}): Thing => ({
  properties: { ten, ...more },
  geometry: point(lon, lat),
})

export const send = async (desk: Desk, things: Thing[], name = 'ban-do.geojson') =>
  (await desk.upload(name, toGeoJson(things))).body.id as number
export const read = async (desk: Desk, things: Thing[]) => {
  const id = await send(desk, things)
  const preview = await desk.preview(id)
  return { id, preview, said: preview.rows.map(({ row, findings }) => [row, ...findings.map(({ reason }) => reason)]) }
}

export const village = async (id: number) =>
  (await desks.cms.payload.findByID({ collection: 'villages', id })) as { lat?: number | null; lon?: number | null }
export const boundaryOf = async (id: number) =>
  (await desks.cms.payload.findByID({ collection: 'communes', id })).boundary as Boundary | null
export const setBoundary = (id: number, boundary: Boundary | null) =>
  desks.cms.payload.update({ collection: 'communes', id, data: { boundary } as never, context })

/** Desks of a district in which nothing is placed yet. */
export const useMapDesks = () => {
  desks = useDesks()
  beforeEach(async () => {
    const { payload, communes, villages } = desks.cms
    for (const { id } of Object.values(communes)) await setBoundary(id, null)
    for (const { id } of Object.values(villages))
      await payload.update({ collection: 'villages', id, data: { lat: null, lon: null }, context })
  })
  return desks
}
