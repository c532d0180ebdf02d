import type { Day } from '../../../content/model/date.ts'
import { showDay } from '../../../content/model/date.ts'
import { refuse } from '../cells.ts'
import { showCommune } from '../communeIndex.ts'
import type { ImportBoundary } from '../documents.ts'
import { showPlace } from '../finding.ts'
import { readAll, type StoredCommune } from '../stored.ts'
import { writeChanges, type Change, type Writing } from '../writeChanges.ts'
import { findMapDay, findUnit } from './findUnits.ts'
import { simplifyAreas } from './simplifyAreas.ts'

/** A commune whose boundary this import brings. */
export type GivenBoundary = { given: ImportBoundary; commune: StoredCommune }

/** Boundaries of known communes, simplified together so that neighbours keep one border. */
export async function writeBoundaries(
  boundaries: ImportBoundary[],
  asOf: Day,
  writing: Writing,
): Promise<GivenBoundary[]> {
  if (boundaries.length === 0) return []
  if (writing.scope) return refuseAll(boundaries, writing)
  const matched = matchUnits(boundaries, await readAll<StoredCommune>(writing, 'communes'), { asOf, writing })
  const { areas, crossing } = simplifyAreas(matched.map(({ given }) => given.area))
  matched.forEach((match, index) => {
    if (crossing[index]) noteCrossing(match, writing)
  })
  const changes = matched.map(({ given, commune }, index): Change => {
    return { collection: 'communes', at: given.at, stored: commune, data: { boundary: areas[index] } }
  })
  await writeChanges(changes, writing)
  return matched
}

function refuseAll(boundaries: ImportBoundary[], { note }: Writing): [] {
  for (const { at } of boundaries)
    refuse({ at, note }, 'Ranh giới xã do cấp huyện nhập nên không được nhập ở đây.', 'Gửi tệp này cho cấp huyện.')
  return []
}

type Matching = { asOf: Day; writing: Writing }

function matchUnits(
  boundaries: ImportBoundary[],
  communes: StoredCommune[],
  { asOf, writing }: Matching,
): GivenBoundary[] {
  const mapDay = findMapDay(boundaries, communes, asOf)
  if (mapDay !== asOf) noteMapDay(boundaries, mapDay, writing)
  const matched = boundaries.flatMap((given): GivenBoundary[] => {
    const match = findUnit(given, communes, mapDay)
    if ('commune' in match) return [{ given, commune: match.commune }]
    refuse({ at: given.at, note: writing.note }, match.reason, match.advice)
    return []
  })
  return [...Map.groupBy(matched, ({ commune }) => commune.id).values()].flatMap((group) =>
    group.length > 1 ? refuseRepeated(group, writing) : group,
  )
}

function noteMapDay([first]: ImportBoundary[], mapDay: Day, { note }: Writing): void {
  if (!first) return
  const reason = `Ranh giới được hiểu là của các đơn vị có từ ngày ${showDay(mapDay)}.`
  const advice = 'Nếu là đơn vị của thời gian khác, ghi «Từ ngày» của từng đơn vị.'
  note({ ...first.at, row: null, column: null, severity: 'info', reason, advice })
}

/** Another district's commune may have the same name: nobody can tell here which of them is meant. */
function refuseRepeated(group: GivenBoundary[], { note }: Writing): [] {
  for (const { given, commune } of group) {
    const other = group.find((each) => each.given !== given) ?? { given }
    const reason = `Nhiều vùng cùng là ${showCommune(commune)} (một vùng khác ở ${showPlace(other.given.at)}); không vùng nào được nhập.`
    refuse(
      { at: given.at, note },
      reason,
      'Bỏ qua dòng không phải của xã này; nếu xã gồm nhiều mảnh, gộp thành một vùng nhiều phần.',
    )
  }
  return []
}

function noteCrossing({ given, commune }: GivenBoundary, { note }: Writing): void {
  const reason = `Ranh giới ${showCommune(commune)} tự cắt qua chính nó; vẫn được nhập.`
  note({ ...given.at, severity: 'warning', reason, advice: 'Sửa hình trong phần mềm bản đồ rồi nhập lại khi có thể.' })
}
