import { isCurrentOn } from '../../../content/model/commune.ts'
import type { Day } from '../../../content/model/date.ts'
import { villageTitle } from '../../../content/model/village.ts'
import { refuse } from '../cells.ts'
import type { ImportPosition } from '../documents.ts'
import { showPlace } from '../finding.ts'
import type { CommuneFinder } from '../resolveCommunes.ts'
import { isWithin } from '../scope.ts'
import { readAll, type Id, type StoredCommune, type StoredVillage } from '../stored.ts'
import { writeChanges, type Change, type Writing } from '../writeChanges.ts'
import { findVillage, type Neighbours } from './findVillage.ts'
import { openPlaceCheck } from './placeChecks.ts'

export type PositionsToWrite = { positions: ImportPosition[]; find: CommuneFinder; asOf: Day; writing: Writing }

/** Positions of known villages; a point never makes a village. */
export async function writePositions({ positions, find, asOf, writing }: PositionsToWrite): Promise<void> {
  if (positions.length === 0) return
  const check = await openPlaceCheck(asOf, writing)
  const search = await openSearch(asOf, find, writing)
  const taken = new Map<Id, ImportPosition>()
  const changes = positions.flatMap((given): Change[] => {
    const village = search(given)
    if (!village) return []
    const earlier = taken.get(village.id)
    if (earlier) return refuseRepeated(given, { earlier, village, writing }) ?? []
    taken.set(village.id, given)
    const { at, lat, lon } = given
    check({ commune: village.commune, title: villageTitle(village) }, { lat, lon }, at)
    return [{ collection: 'villages', at, stored: village, data: { lat, lon, commune: village.commune } }]
  })
  await writeChanges(changes, writing)
}

type Repeated = { earlier: ImportPosition; village: StoredVillage; writing: Writing }

const refuseRepeated = (given: ImportPosition, { earlier, village, writing }: Repeated) =>
  refuse(
    { at: given.at, note: writing.note },
    `${villageTitle(village)} đã có điểm ở ${showPlace(earlier.at)}; điểm này không được nhập.`,
    'Giữ lại một điểm cho mỗi thôn.',
  )

type Search = (given: ImportPosition) => StoredVillage | undefined

async function openSearch(asOf: Day, find: CommuneFinder, writing: Writing): Promise<Search> {
  const { scope, note } = writing
  const all = await readAll<StoredCommune>(writing, 'communes')
  const current = all.filter((commune) => isCurrentOn({ ...commune, validTo: commune.validTo ?? null }, asOf))
  const communes = new Map(current.filter(({ id }) => isWithin(id, scope)).map((commune) => [commune.id, commune]))
  const villages = (await readAll<StoredVillage>(writing, 'villages')).filter(({ commune }) => communes.has(commune))
  const near = (commune: StoredCommune | null): Neighbours => ({
    villages: commune ? villages.filter((village) => village.commune === commune.id) : villages,
    communes,
    isOneCommune: commune !== null || communes.size === 1,
  })
  return (given) => {
    const commune = findCommune(given, { find, current, writing })
    if (commune === undefined) return undefined
    const match = findVillage(given, near(commune))
    if ('reason' in match) return refuse({ at: given.at, note }, match.reason, match.advice)
    if (match.hint !== undefined) note({ ...given.at, severity: 'info', reason: match.hint, advice: unsure })
    return match.village
  }
}

const unsure = 'Nếu không đúng, ghi «Mã» hoặc sửa tên thôn, tên xã cho đúng.'

type Finding = { find: CommuneFinder; current: StoredCommune[]; writing: Writing }

/** Null: the file names none. Undefined: it names one that is not found or not the importer's own, which was said. */
function findCommune(given: ImportPosition, { find, current, writing }: Finding): StoredCommune | null | undefined {
  if (given.commune) return find(given.commune)
  if (given.communeCode === null) return null
  const coded = current.find(({ code }) => code === given.communeCode)
  if (coded) return find({ kind: coded.kind, name: coded.name, at: given.at })
  return refuse(
    { at: given.at, note: writing.note },
    `Không có xã nào mang mã ${given.communeCode}; điểm này không được nhập.`,
    'Sửa «Mã xã», hoặc ghi tên ở cột «Xã/Thị trấn».',
  )
}
