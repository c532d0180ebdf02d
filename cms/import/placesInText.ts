import { communeKinds, communeTitle, type CommuneKind } from '../../content/model/commune.ts'
import { foldKeepingMarks } from '../../content/model/text.ts'
import { villageKinds, type VillageKind } from '../../content/model/village.ts'
import { isLikeName, isSameName, readCommuneName, readVillageName, type NamedUnit } from './names.ts'
import { withoutNumber } from './rowKinds.ts'

export type KnownCommune = { kind: CommuneKind; name: string }
export type KnownVillage = { commune: string; kind: VillageKind; name: string }
/** The units that the CMS has; `home` is the only commune of whom a user imports. */
export type KnownPlaces = { communes: KnownCommune[]; kinds: KnownKinds; home: KnownCommune | null }
export const noPlaces: KnownPlaces = { communes: [], kinds: new Map(), home: null }

/** A commune or a village that a line names as a whole, «I. Thôn Trung (12 người)», as it would stand in a cell. */
export function readPlaceLine(text: string): { commune: string } | { village: string } | null {
  const line = withoutNumber(text)
    .replace(/\s*[(:;–].*$|\s+-\s.*$/s, '')
    .trim()
  if (line.split(/\s+/).length > longestName) return null
  const commune = readCommuneName(line)
  if (commune.kind && isName(commune.name)) return { commune: showUnit(communeKinds, commune) }
  const village = readVillageName(line)
  return village.kind && isName(village.name) ? { village: showUnit(villageKinds, village) } : null
}

const longestName = 8
const isName = (text: string) => /^[\p{Lu}\d]/u.test(text)

const showUnit = <Kind extends string>(kinds: Record<Kind, string>, { kind, name }: NamedUnit<Kind>) =>
  kind ? `${kinds[kind]} ${toCapitals(name)}` : name

/** «ĐỒNG TÂM» of a title is Đồng Tâm. */
const toCapitals = (name: string) =>
  name !== name.toLocaleUpperCase('vi') || name.length < 2
    ? name
    : name
        .toLocaleLowerCase('vi')
        .replace(/(^|[\s-])(\p{L})/gu, (_, gap: string, letter: string) => gap + letter.toLocaleUpperCase('vi'))

const ends =
  /[,;.:()–\n]|\s-\s|\s(?:huyện|tỉnh|năm|ngày|tháng|quý|nhiệm kỳ|theo|kèm|khoá|khóa|xã|thị trấn|phường|thôn|bản|tdp|tổ)(?=\s|$)/iu
const communeIn = /(?:^|[\s(,;–-])(xã|thị trấn|phường)\s+(?!hội(?:\s|$))(\S.*)/iu
const villageIn = /(?:^|[\s(,;–-])(thôn|tổ dân phố|tdp)\s+(\S.*)/iu

function findIn(text: string, pattern: RegExp): string | null {
  const [, kind = '', rest = ''] = pattern.exec(text) ?? []
  const end = ends.exec(` ${rest}`)
  const name = ` ${rest}`.slice(0, end?.index ?? undefined).trim()
  return name !== '' && isName(name) && name.split(/\s+/).length <= longestName ? `${kind} ${name}` : null
}

const asPlace = (text: string) => readPlaceLine(text) as { commune?: string; village?: string } | null

/** «DANH SÁCH TỔ DÂN VẬN THÔN TRUNG, XÃ ĐỒNG TÂM NĂM 2022» names both. */
export function findPlacesInTitle(text: string): { commune: string | null; village: string | null } {
  const [commune, village] = [findIn(text, communeIn), findIn(text, villageIn)]
  return {
    commune: (commune && asPlace(commune)?.commune) || null,
    village: (village && asPlace(village)?.village) || null,
  }
}

/** A sheet is often called as its commune, with or without kind and marks, or as its village. */
export function findPlaceOfSheet(name: string, { communes }: KnownPlaces): { commune?: string; village?: string } {
  const bare = withoutNumber(name).replaceAll('_', ' ').trim()
  const place = asPlace(bare)
  if (place) return place
  const named = communes.filter((commune) => isSameName(commune.name, bare))
  const found = named.length > 0 ? named : communes.filter((commune) => isLikeName(commune.name, bare))
  const titles = new Set(found.map(communeTitle))
  return titles.size === 1 ? { commune: [...titles][0] ?? '' } : {}
}

/** Of each village by commune and name; null where two kinds have one name. */
export type KnownKinds = Map<string, VillageKind | null>

const keyOf = (commune: string, village: string) => `${foldKeepingMarks(commune)}|${foldKeepingMarks(village)}`

export function indexKinds(villages: KnownVillage[]): KnownKinds {
  const kinds: KnownKinds = new Map()
  for (const { commune, name, kind } of villages) {
    const key = keyOf(commune, name)
    kinds.set(key, kinds.has(key) && kinds.get(key) !== kind ? null : kind)
  }
  return kinds
}

/** The kind that the CMS knows of a village, where there is one only. */
export function findKindOf(village: string, commune: string, { kinds }: KnownPlaces): string | null {
  const kind = kinds.get(keyOf(readCommuneName(commune).name, village))
  return kind ? villageKinds[kind] : null
}
