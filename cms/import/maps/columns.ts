import { fold } from '../../../content/model/text.ts'
import { communeKinds } from '../../../content/model/commune.ts'
import { villageKinds } from '../../../content/model/village.ts'
import type { Feature } from './layer.ts'
import { folderProperty } from './readKml.ts'

/** What is read of each point, in the order in which the preview shows it. */
export const pointColumns = {
  key: 'Mã',
  village: 'Thôn/Bản/TDP',
  commune: 'Xã/Thị trấn',
  communeCode: 'Mã xã',
  lat: 'Vĩ độ',
  lon: 'Kinh độ',
}
export type PointColumn = keyof typeof pointColumns

/** What is read of each area. */
export const areaColumns = { code: 'Mã xã', name: 'Xã/Thị trấn', validFrom: 'Từ ngày' }
export type AreaColumn = keyof typeof areaColumns

/** Names of properties as map programs and offices write them, the best first; folded when compared. */
const communeNames = [
  'full_name',
  'xa/thi tran',
  'ten xa',
  'xa',
  'ten_xa',
  'xa_phuong',
  'phuong_xa',
  'tenxa',
  'commune',
  'communes',
  'ward',
  'name_3',
  'adm3_vi',
  'dvhc',
  'ten_dvhc',
  'tendvhc',
  'don vi',
]
const ownNames = ['name', 'ten', 'ten goi', 'label', 'title', 'tieu de']
const communeCodes = [
  'ma xa',
  'ma_xa',
  'maxa',
  'commune_code',
  'ward_code',
  'ma_dvhc',
  'madvhc',
  'ma don vi',
  'cc_3',
  'adm3_pcode',
]
const villageNames = [
  'thon/ban/tdp',
  'thon',
  'ten thon',
  'ten_thon',
  'tenthon',
  'village',
  'thon_ban',
  'ban',
  'tdp',
  'to dan pho',
  'kdc',
]
const keys = ['ma', 'key', 'ma thon', 'ma_thon', 'mathon', 'village_key']

const pointNames: Partial<Record<PointColumn, string[]>> = {
  key: keys,
  village: [...villageNames, ...ownNames],
  commune: [...communeNames, folderProperty],
  communeCode: communeCodes,
}
const areaNames: Record<AreaColumn, string[]> = {
  code: [...communeCodes, 'code', 'ma', 'id_xa'],
  name: [...communeNames, ...ownNames],
  validFrom: ['tu ngay', 'valid_from', 'validfrom', 'ngay hieu luc'],
}

export type Found<Column extends string> = Partial<Record<Column, string>>

/** Which property holds what; where no name is known, the one whose values begin with «Xã», «Thôn»… */
export const findPointProperties = (features: Feature[]): Found<PointColumn> =>
  withGuess(find(features, pointNames), 'village', guess(features, Object.values(villageKinds)))

export const findAreaProperties = (features: Feature[]): Found<AreaColumn> =>
  withGuess(find(features, areaNames), 'name', guess(features, Object.values(communeKinds)))

function find<Column extends string>(features: Feature[], names: Partial<Record<Column, string[]>>): Found<Column> {
  const properties = new Map(propertiesOf(features).map((property) => [fold(property), property]))
  const found: Found<Column> = {}
  for (const [column, known] of Object.entries(names) as [Column, string[]][]) {
    const property = known.map((name) => properties.get(fold(name))).find((name) => name !== undefined)
    if (property !== undefined) found[column] = property
  }
  return found
}

const propertiesOf = (features: Feature[]): string[] => [
  ...new Set(features.flatMap(({ properties }) => Object.keys(properties).filter((key) => properties[key] !== ''))),
]

function guess(features: Feature[], kinds: string[]): string | undefined {
  const starts = kinds.map((kind) => fold(`${kind} A`).slice(0, -1))
  const score = (property: string) =>
    features.filter(({ properties }) => starts.some((start) => fold(properties[property] ?? '').startsWith(start)))
      .length
  const [best] = propertiesOf(features).toSorted((a, b) => score(b) - score(a))
  return best !== undefined && score(best) * 2 > features.length ? best : undefined
}

const withGuess = <Column extends string>(found: Found<Column>, column: Column, guessed: string | undefined) =>
  found[column] === undefined && guessed !== undefined ? { ...found, [column]: guessed } : found
