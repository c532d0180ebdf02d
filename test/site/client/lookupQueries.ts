import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import { toSlug } from '../../../content/model/text.ts'
import type { LookupList, LookupRow } from '../../../site/client/lookupList.ts'

const kinds = ['Thôn', 'Bản', 'Tổ dân phố']
const folder = join(import.meta.dirname, '../../../content/sample/to-dan-van')

type Place = { commune: string; kind: number; name: string }

/** The sample's villages, as its tables name them. */
const samplePlaces = (): Place[] => {
  const places = readdirSync(folder).flatMap((file) => {
    const book = read(readFileSync(join(folder, file), 'utf8').replace(/^\uFEFF/, ''), { type: 'string', raw: true })
    const sheet = book.Sheets[book.SheetNames[0] ?? '']
    const rows = sheet ? utils.sheet_to_json<Record<string, string>>(sheet) : []
    return rows.map((row) => ({
      commune: row['Xã/Thị trấn'] ?? '',
      kind: kinds.indexOf(row['Loại'] ?? ''),
      name: row['Thôn/Bản/TDP'] ?? '',
    }))
  })
  return [...new Map(places.map((place) => [`${place.commune} ${place.kind} ${place.name}`, place])).values()]
}

/** Syllables of real village names of the north, as they pair in life. */
const first = [
  'Đồng', 'Tân', 'Trại', 'Làng', 'Bản', 'Cầu', 'Suối', 'Đình', 'Quỳnh', 'Hoà', 'Xuân', 'Phú', 'Thượng', 'Hạ', 'Ngọc',
  'Lũng', 'Nà', 'Khe', 'Gò', 'Bãi', 'Chùa', 'Giếng', 'Yên', 'Đông', 'Tây', 'Nam', 'Trung', 'Vĩnh', 'Thanh', 'Kim',
] // prettier-ignore
const second = [
  'Tâm', 'Tiến', 'Hồng', 'Nấm', 'Dưới', 'Trên', 'Cháy', 'Lâu', 'Chiềng', 'Bình', 'Lạc', 'Sơn', 'Thuỷ', 'Mỹ', 'Quang',
  'Thịnh', 'Cường', 'Vượng', 'Hưng', 'Đạo', 'Ngoài', 'Trong', 'Giữa', 'Mới', 'Cũ', 'Nghè', 'Gianh', 'Vối', 'Quýt',
  'Mơ', 'Rừng', 'Đảng', 'Gốc', 'Kép', 'Lim', 'Dâu', 'Chè', 'Bưởi', 'Nứa', 'Trám',
] // prettier-ignore

/** 3,000 villages of 120 communes; names recur in several communes, as in life. */
const generatedPlaces = (): Place[] =>
  Array.from({ length: 3000 }, (_, n) => {
    const name = `${first[(n * 7 + Math.floor(n / 40)) % first.length]} ${second[(n * 11 + Math.floor(n / 97)) % second.length]}`
    const commune = `Xã ${second[(Math.floor(n / 25) * 3) % second.length]} ${first[Math.floor(n / 25) % first.length]}`
    return { commune: `${commune} ${Math.floor(n / 25 / first.length) || ''}`.trim(), kind: n % 3, name }
  })

const toList = (places: Place[]): LookupList => ({
  kinds,
  communes: [...Map.groupBy(places, (place) => place.commune)].map(([name, own]) => {
    const villages = [...new Map(own.map((place) => [`${place.kind} ${place.name}`, place])).values()]
    const rows = villages.map((place): LookupRow => [place.name, place.kind, `${toSlug(place.name)}-${place.kind}`])
    return { slug: toSlug(name), name, otherNames: [], villages: rows }
  }),
})

export const sampleList = (): LookupList => toList(samplePlaces())
export const generatedList = (): LookupList => toList(generatedPlaces())

export type Query = { typed: string; name: string }
export const namesOf = (list: LookupList): string[] => [
  ...new Set(list.communes.flatMap(({ villages }) => villages.map(([name]) => name))),
]

const unmarked = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D')
/** The other of the two places where a tone mark is written: hoà and hòa, thuỷ and thủy. */
const otherTone = (name: string): string =>
  name.replace(/([ou])([aey])([\u0300\u0301\u0303\u0309\u0323])/gu, '$1$3$2').normalize('NFC')

/** Each name as people type it who know it. */
export const exactQueries = (names: string[]): Query[] =>
  names.flatMap((name) => [
    { typed: name, name },
    { typed: unmarked(name), name },
    { typed: name.normalize('NFD'), name },
    { typed: otherTone(name.normalize('NFD')), name },
    { typed: unmarked(name).toUpperCase(), name },
  ])

/** One wrong, missing, doubled or swapped letter in an unmarked name of five letters or more; the place runs through the name. */
export const typoQueries = (names: string[]): Query[] =>
  names.flatMap((name, n) => {
    const typed = unmarked(name).toLowerCase()
    const letters = [...typed.matchAll(/[a-z]/g)].map(({ index }) => index)
    if (letters.length < 5 || /\d/.test(typed)) return []
    const at = letters[(n * 3) % letters.length] ?? 0
    const [before, letter = '', after] = [typed.slice(0, at), typed[at], typed.slice(at + 1)]
    const other = letter === 'x' ? 'k' : 'x'
    const swapped =
      /^[a-z]/.test(after) && after[0] !== letter ? `${before}${after[0]}${letter}${after.slice(1)}` : null
    return [before + other + after, before + after, before + letter + letter + after, swapped]
      .filter((each) => each !== null)
      .map((each) => ({ typed: each, name }))
  })
