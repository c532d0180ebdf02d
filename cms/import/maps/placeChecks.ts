import { isCurrentOn } from '../../../content/model/commune.ts'
import type { Day } from '../../../content/model/date.ts'
import { checkPosition, type PlacedCommune, type Position } from '../../../content/model/position.ts'
import { villageTitle } from '../../../content/model/village.ts'
import { showCommune } from '../communeIndex.ts'
import type { Place } from '../finding.ts'
import { readAll, type Id, type StoredCommune, type StoredVillage } from '../stored.ts'
import type { Writing } from '../writeChanges.ts'
import type { GivenBoundary } from './writeBoundaries.ts'

export type PlaceCheck = (village: { commune: Id; title: string }, position: Position, at: Place) => void

const toPlaced = (commune: StoredCommune): PlacedCommune => ({
  title: showCommune(commune),
  boundary: commune.boundary ?? null,
})

/** Warns of a position outside of its commune; it is put in all the same, since the boundary may be the rough one. */
export async function openPlaceCheck(asOf: Day, writing: Writing): Promise<PlaceCheck> {
  const communes = await readAll<StoredCommune>(writing, 'communes')
  const byId = new Map(communes.map((commune) => [commune.id, commune]))
  const others = communes
    .filter((commune) => isCurrentOn({ ...commune, validTo: commune.validTo ?? null }, asOf))
    .map(toPlaced)
  return ({ commune: id, title }, position, at) => {
    const commune = byId.get(id)
    const checked = commune ? checkPosition(position, { commune: toPlaced(commune), others }) : true
    if (checked === true) return
    const [reason, advice] = [checked.slice(0, checked.indexOf('. ') + 1), checked.slice(checked.indexOf('. ') + 2)]
    writing.note({ ...at, severity: 'warning', reason: `${title}: ${reason}`, advice })
  }
}

const mostNamed = 5

/** Positions that stood before and lie outside of a boundary which comes now. */
export async function notePlacedOutside(given: GivenBoundary[], writing: Writing): Promise<void> {
  if (given.length === 0) return
  const boundaries = new Map(
    (await readAll<StoredCommune>(writing, 'communes')).map(({ id, boundary }) => [id, boundary]),
  )
  const villages = Map.groupBy(await readAll<StoredVillage>(writing, 'villages'), ({ commune }) => commune)
  for (const { given: area, commune } of given) {
    const placed = { ...toPlaced(commune), boundary: boundaries.get(commune.id) }
    const outside = (villages.get(commune.id) ?? []).filter((village) => isOutside(village, placed)).map(villageTitle)
    if (outside.length === 0) continue
    const named = outside.slice(0, mostNamed).join(', ')
    const reason = `${outside.length} thôn có vị trí nằm ngoài ranh giới này: ${named}${outside.length > mostNamed ? '…' : ''}.`
    const advice = 'Mở từng thôn để xem lại vị trí, hoặc nhập lại vị trí đúng; ranh giới vẫn được nhập.'
    writing.note({ ...area.at, severity: 'warning', reason, advice })
  }
}

const isOutside = ({ lat, lon }: StoredVillage, commune: PlacedCommune): boolean =>
  typeof lat === 'number' && typeof lon === 'number' && checkPosition({ lat, lon }, { commune }) !== true
