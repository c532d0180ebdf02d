import { isInside } from '../../../content/model/area.ts'
import { compareVietnamese } from '../../../content/model/text.ts'
import { villageTitle } from '../../../content/model/village.ts'
import { showCommune } from '../communeIndex.ts'
import type { ImportPosition } from '../documents.ts'
import { hasNoMarks, isLikeName, isSameName } from '../names.ts'
import type { Id, StoredCommune, StoredVillage } from '../stored.ts'

/** Villages among which a point is looked for: those of its commune where the file names one. */
export type Neighbours = { villages: StoredVillage[]; communes: Map<Id, StoredCommune>; isOneCommune: boolean }
export type VillageMatch =
  { village: StoredVillage; /** Said where more than the name decided. */ hint?: string } | Miss
type Miss = { reason: string; advice: string }

/** By key, then by name and kind, then by a former name; of several of one name, the one in whose commune it lies. */
export function findVillage(given: ImportPosition, near: Neighbours): VillageMatch {
  const byKey = near.villages.filter(({ key }) => key === given.key)
  if (byKey[0]) return { village: byKey[0] }
  const named = firstFilled(
    near.villages.filter(({ kind, name }) => isSameName(name, given.name) && kind === given.kind),
    near.villages.filter(({ name }) => isSameName(name, given.name)),
    near.villages.filter(({ formerNames }) => (formerNames ?? []).some((former) => isSameName(former, given.name))),
  )
  if (named.length === 1) return { village: named[0] as StoredVillage }
  if (named.length > 1) return chooseByPlace(given, named, near)
  const unmarked = hasNoMarks(given.name) ? near.villages.filter(({ name }) => isLikeName(name, given.name)) : []
  if (unmarked.length === 1 && near.isOneCommune) return takeUnmarked(given, unmarked[0] as StoredVillage)
  return sayMissing(given, near)
}

const firstFilled = (...lists: StoredVillage[][]): StoredVillage[] => lists.find((list) => list.length > 0) ?? []

const showIn = (village: StoredVillage, { communes }: Neighbours): string => {
  const commune = communes.get(village.commune)
  return commune ? `${villageTitle(village)}, ${showCommune(commune)}` : villageTitle(village)
}

/** Satellite receivers have no Vietnamese letters: within one commune a name typed without marks is enough. */
const takeUnmarked = (given: ImportPosition, village: StoredVillage): VillageMatch => ({
  village,
  hint: `«${given.name}» viết không dấu; được hiểu là ${villageTitle(village)}.`,
})

const showAll = (villages: StoredVillage[], near: Neighbours): string =>
  villages
    .map((village) => showIn(village, near))
    .toSorted(compareVietnamese)
    .join('; ')

function chooseByPlace(given: ImportPosition, named: StoredVillage[], near: Neighbours): VillageMatch {
  const around = named.filter(({ commune }) => {
    const area = near.communes.get(commune)?.boundary
    return area ? isInside(given, area) : false
  })
  const [only] = around
  if (only && around.length === 1 && !near.isOneCommune) {
    const commune = near.communes.get(only.commune)
    const hint = `Có nhiều nơi tên «${given.name}»; được hiểu là của ${commune ? showCommune(commune) : 'xã'} vì điểm nằm trong ranh giới xã đó.`
    return { village: only, hint }
  }
  const left = 'điểm này không được nhập.'
  if (near.isOneCommune)
    return {
      reason: `Có ${named.length} nơi tên «${given.name}» trong xã; ${left}`,
      advice: `Ghi cột «Mã» để biết là nơi nào: ${named.map(({ key }) => key).join(', ')}.`,
    }
  return {
    reason: `Có ${named.length} nơi tên «${given.name}»: ${showAll(named, near)}; ${left}`,
    advice: 'Ghi cột «Xã/Thị trấn» để biết là nơi nào.',
  }
}

const showGiven = ({ kind, name, key }: ImportPosition): string =>
  name === '' ? `mã ${key}` : kind === null ? name : villageTitle({ kind, name })

function sayMissing(given: ImportPosition, near: Neighbours): Miss {
  const reason = `Không có «${showGiven(given)}»${near.isOneCommune ? ' trong xã' : ''}; điểm này không được nhập.`
  const alike = near.villages.filter(({ name, formerNames }) =>
    [name, ...(formerNames ?? [])].some((one) => isLikeName(one, given.name)),
  )
  if (alike.length > 0) return { reason, advice: `Có phải ${showAll(alike, near)} không? Sửa đúng tên và dấu.` }
  return {
    reason,
    advice:
      'Sửa tên hoặc «Mã» cho đúng. Điểm trên bản đồ không tạo thôn mới: nếu thiếu thôn, thêm thôn trước rồi nhập lại.',
  }
}
