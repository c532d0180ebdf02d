import { villageKinds, type VillageKind } from '../../../content/model/village.ts'

/** «thôn», «bản», «tổ dân phố», as it stands within a sentence. */
export const sayKind = (kind: string | null | undefined): string =>
  (villageKinds[kind as VillageKind] ?? villageKinds.thon).toLowerCase()

type Sum = { groups: number; sum: number; village: { kind?: string | null; households?: number | null } | null }

/** «6 nhóm phụ trách 267 trong 280 hộ của thôn, còn 13 hộ chưa giao nhóm nào.» */
export const sayHouseholds = ({ groups, sum, village }: Sum): string => {
  const households = village?.households
  if (!households) return `${groups} nhóm phụ trách ${sum} hộ.`
  const left = households - sum
  const rest = left > 0 ? `còn ${left} hộ chưa giao nhóm nào` : left < 0 ? `nhiều hơn ${-left} hộ` : 'vừa đủ'
  return `${groups} nhóm phụ trách ${sum} trong ${households} hộ của ${sayKind(village.kind)}, ${rest}.`
}
