import { isCurrentOn } from '../../../content/model/commune.ts'
import type { Day } from '../../../content/model/date.ts'
import { showCommune } from '../communeIndex.ts'
import type { ImportBoundary } from '../documents.ts'
import { hasNoMarks, isLikeName, isSameName } from '../names.ts'
import type { StoredCommune } from '../stored.ts'

export type UnitMatch = { commune: StoredCommune } | { reason: string; advice: string }

const isCurrent = (commune: StoredCommune, on: Day) => isCurrentOn({ ...commune, validTo: commune.validTo ?? null }, on)

/**
 * Codes and names are used again over the years, and a map is drawn of one time: the day on which most of its areas are
 * units that we know. The day to which our figures refer wins where it fits as well as another.
 */
export function findMapDay(boundaries: ImportBoundary[], communes: StoredCommune[], asOf: Day): Day {
  const days = [asOf, ...new Set(communes.map(({ validFrom }) => validFrom))]
  const fits = days.map((day) => ({
    day,
    fit: boundaries.filter((one) => 'commune' in findUnit(one, communes, day)).length,
  }))
  return fits.reduce((best, next) => (next.fit > best.fit ? next : best)).day
}

/** The unit that an area draws: what the file says of code, kind and name must agree with it. */
export function findUnit(given: ImportBoundary, communes: StoredCommune[], mapDay: Day): UnitMatch {
  const current = communes.filter((commune) =>
    given.validFrom === null ? isCurrent(commune, mapDay) : commune.validFrom === given.validFrom,
  )
  const coded = given.code === null ? current : current.filter(({ code }) => code === given.code)
  const named = given.name === '' ? coded : coded.filter((commune) => isNamed(commune, given))
  const ofKind = named.filter(({ kind }) => given.kind === null || kind === given.kind)
  if (ofKind.length === 1) return { commune: ofKind[0] as StoredCommune }
  return explain(given, { current, coded, matches: ofKind.length > 1 ? ofKind : named })
}

/** With a code beside it, a name typed without marks is enough. */
function isNamed({ name, formerNames }: StoredCommune, given: ImportBoundary): boolean {
  const isSame = given.code !== null && hasNoMarks(given.name) ? isLikeName : isSameName
  return [name, ...(formerNames ?? [])].some((known) => isSame(known, given.name))
}

type Candidates = { current: StoredCommune[]; coded: StoredCommune[]; matches: StoredCommune[] }

/** What hinders the match, and which mend is nearest. */
function explain(
  given: ImportBoundary,
  { current, coded, matches }: Candidates,
): Exclude<UnitMatch, { commune: unknown }> {
  const left = 'vùng này không được nhập.'
  const shown = given.name === '' ? `Mã ${given.code}` : showCommune(given)
  const names = (communes: StoredCommune[]) => communes.map((one) => `${showCommune(one)} (mã ${one.code})`).join(', ')
  if (matches.length > 1)
    return {
      reason: `«${shown}» có thể là nhiều đơn vị: ${names(matches)}; ${left}`,
      advice: 'Ghi «Mã xã» hoặc «Từ ngày», hoặc ghi đủ loại ở tên, ví dụ «Xã …», «Thị trấn …».',
    }
  if (matches.length === 1)
    return { reason: `«${shown}» khác loại với ${names(matches)}; ${left}`, advice: 'Sửa loại ở tên cho đúng.' }
  if (given.code !== null && coded.length > 0)
    return {
      reason: `Mã ${given.code} là của ${names(coded)}, không phải «${shown}»; ${left}`,
      advice: 'Sửa «Mã xã» hoặc tên cho đúng; có thể bản đồ vẽ theo đơn vị của thời gian khác: khi đó ghi «Từ ngày».',
    }
  const alike = current.filter(({ name, formerNames }) =>
    [name, ...(formerNames ?? [])].some((one) => isLikeName(one, given.name)),
  )
  if (alike.length > 0)
    return {
      reason: `Không có «${shown}»${given.code === null ? '' : ` với mã ${given.code}`}; ${left}`,
      advice: `Có phải ${names(alike)} không? Sửa đúng tên, dấu và mã.`,
    }
  return {
    reason: `Không có «${shown}» trong hệ thống; ${left}`,
    advice: 'Sửa tên hoặc mã, hoặc thêm xã trong mục «Xã, thị trấn»; nếu là nơi khác thì bỏ qua dòng này.',
  }
}
