/** Vietnamese text. No imports, no lookbehind (old iPhones): this file also runs in browsers, on every key pressed. */

const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g
const marks = /[\u0300-\u036f]/g
/** Letters typed for đ by mistake: eth and the African d look the same as capitals. */
const mistakenD = /[\u00f0\u0256]/g

/** A tone on the first vowel of oa, oe, uy or after qu-, gi- moves on: hòa → hoà, thủy → thuỷ, qúy → quý, gía → giá. */
const toneTooEarly = /(qu|gi|o(?=.[ae])|u(?=.y))([\u0300\u0301\u0303\u0309\u0323])([aeiouy][\u0302\u0306\u031b]?)/g

/** As whole tokens. None can be the beginning of a syllable, so half-typed words are never taken for one. */
const abbreviations = new Map(
  Object.entries({
    tdp: 'tổ dân phố',
    dp: 'dân phố',
    kp: 'khu phố',
    kdc: 'khu dân cư',
    tt: 'thị trấn',
    tx: 'thị xã',
    tp: 'thành phố',
    ubnd: 'uỷ ban nhân dân',
    hdnd: 'hội đồng nhân dân',
    mttq: 'mặt trận tổ quốc',
    ubmttq: 'uỷ ban mặt trận tổ quốc',
    bcd: 'ban chỉ đạo',
    bch: 'ban chấp hành',
    qd: 'quyết định',
    bhyt: 'bảo hiểm y tế',
    bhxh: 'bảo hiểm xã hội',
    pccc: 'phòng cháy chữa cháy',
    nvh: 'nhà văn hoá',
    tdvcd: 'tổ dân vận cộng đồng',
  }),
)
/** One letter is an abbreviation only before a full stop: `p` alone may become `phồn`. */
const dotted: Record<string, string> = { p: 'phường', x: 'xã', h: 'huyện' }

export const toNfc = (text: string): string => text.replace(invisible, '').normalize('NFC')

const withoutMarks = (text: string): string => text.normalize('NFD').replace(marks, '').replaceAll('đ', 'd')

/** Lower case, đ as itself, and one placement of the tone mark. */
const spellAlike = (text: string): string =>
  toNfc(text).toLowerCase().replace(mistakenD, 'đ').normalize('NFD').replace(toneTooEarly, '$1$3$2').normalize('NFC')

/** As `fold`, but with marks: tells `Đông` from `Đồng`, to put what was typed exactly first. */
export function foldKeepingMarks(text: string): string {
  return spellAlike(text)
    .replace(/(^|[^\p{L}\p{N}])([pxh])\.(?=\s*[\p{L}\p{N}])/gu, (_, before: string, letter: string) => {
      return `${before}${dotted[letter]} `
    })
    .replace(/\p{L}(?=\p{N})|\p{N}(?=\p{L})/gu, '$& ')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
    .split(' ')
    .map((token) => abbreviations.get(withoutMarks(token)) ?? token.replace(/^0+(?=\d)/, ''))
    .join(' ')
}

/**
 * What two spellings of one name have in common: no marks, đ as d, lower case, abbreviations spelled out,
 * punctuation as spaces, no leading zeros (`TDP Số 03` and `tổ dân phố số 3` are equal).
 */
export const fold = (text: string): string => withoutMarks(foldKeepingMarks(text))

/** For addresses: `Đồng Tâm` → `dong-tam`. Empty if the text has neither letters nor digits. */
export const toSlug = (text: string): string =>
  withoutMarks(spellAlike(text))
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

const collator = new Intl.Collator('vi', { numeric: true })

/** Vietnamese order (a ă â b … d đ e ê), numbers by size: `Thôn 2` before `Thôn 10`. */
export const compareVietnamese = (a: string, b: string): number => collator.compare(a, b)

const givenName = (name: string): string => name.trim().split(/\s+/).at(-1) ?? ''

/** People stand in lists by their given name, which comes last; then by the whole name. */
export const comparePeople = (a: string, b: string): number =>
  compareVietnamese(givenName(a), givenName(b)) || compareVietnamese(a.trim(), b.trim())
