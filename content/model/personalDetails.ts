/** What a public paper must not show of a person: found in plain text, to be looked at by a person, never decided by it. */
export const detailKinds = {
  phone: 'số điện thoại',
  identity: 'số căn cước, chứng minh',
  birthDate: 'ngày sinh',
  email: 'thư điện tử',
} as const
export type DetailKind = keyof typeof detailKinds
export type PersonalDetail = { kind: DetailKind; text: string }

/** A mobile number, or a landline with its 02: written together or with dots and spaces. */
const phone = /(?<![\d.,/-])(?:\+?84|0)(?:[ .-]?[235789])(?:[ .-]?\d){8,9}(?![\d/]|[.,-]\d)/g
/** Căn cước: 12 digits of which the first three are a province (001 to 096). */
const identity = /(?<![\d.,/-])0(?:[ .]?\d){11}(?![\d/]|[.,-]\d)/g
/** Chứng minh nhân dân: 9 digits, together; sums of money have their dots. */
const oldIdentity = /(?<![\d.,/-])\d{9}(?![\d/]|[.,-]\d)/g
const email = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g
const date = String.raw`(?:\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?(?:19|20)\d\d|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+(?:19|20)\d\d)`
/** `sinh` is the same word in every old encoding; «vệ sinh», «sinh hoạt» and the like are other words. */
const sinh = String.raw`(?<!(?:vệ|học|hộ|phát)\s)\bsinh\b(?!\s(?:hoạt|viên|học|thái|kế|hoat))`
const born = new RegExp(String.raw`(?:${sinh}|\bNS\b\s*:)[^\d\n]{0,30}(${date}|(?:19|20)\d\d(?!\d))`, 'giu')
const heading = /(?:ngày|ngµy|năm|n¨m)[^\n]{0,20}\bsinh\b/iu
const dayOrYear = new RegExp(String.raw`(?<![\d/.-])(?:${date}|19[2-9]\d|200\d)(?![\d/]|[.,-]\d)`, 'giu')
const longestAgo = 100
const youngest = 14

const find = (text: string, pattern: RegExp, kind: DetailKind): PersonalDetail[] =>
  [...text.matchAll(pattern), ...findAcrossLines(text, pattern)].map(([found]) => ({ kind, text: found.trim() }))

/** Longer than any detail with the words before it. */
const nearBreak = 60

/** A line ends where the paper does, also within a number. What is whole before the break does not go on after it. */
const findAcrossLines = (text: string, pattern: RegExp): RegExpExecArray[] => {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.slice(1).flatMap((line, n) => {
    const before = (lines[n] ?? '').trimEnd().slice(-nearBreak)
    if (endOf([...before.matchAll(pattern)].at(-1)) === before.length) return []
    const joined = `${before} ${line.trimStart().slice(0, nearBreak)}`
    return [...joined.matchAll(pattern)].filter(
      (found) => found.index < before.length && endOf(found) > before.length + 1,
    )
  })
}

const endOf = (found: RegExpExecArray | undefined): number => (found ? found.index + found[0].length : -1)

const isCitizen = ({ text }: PersonalDetail): boolean => {
  const digits = text.replaceAll(/\D/g, '')
  const province = Number(digits.slice(0, 3))
  return digits.length === 12 && province >= 1 && province <= 96
}

/** Below a heading «Ngày sinh» of a table the days stand alone: those on which somebody who serves today may be born. */
const findTableDays = (text: string, thisYear: number): PersonalDetail[] =>
  heading.test(text)
    ? find(text, dayOrYear, 'birthDate').filter(({ text: found }) => {
        const age = thisYear - Number(found.slice(-4))
        return age >= youngest && age <= longestAgo
      })
    : []

/** Each detail once, in the order of kinds. */
export const findPersonalDetails = (raw: string, thisYear: number): PersonalDetail[] => {
  const text = raw.normalize('NFC')
  const identities = find(text, identity, 'identity').filter(isCitizen)
  const without = identities.reduce((left, { text: found }) => left.replaceAll(found, ' '), text)
  const beside = find(text, born, 'birthDate')
  const days = findTableDays(text, thisYear).filter(
    ({ text: day }) => !beside.some((found) => found.text.endsWith(day)),
  )
  const all = [
    ...find(without, phone, 'phone'),
    ...identities,
    ...find(without, oldIdentity, 'identity'),
    ...beside,
    ...days,
    ...find(text, email, 'email'),
  ]
  return [...new Map(all.map((detail) => [`${detail.kind} ${detail.text}`, detail])).values()]
}

/** Enough to find the place on the page, too little to keep: `0912 ••• •78`. */
export const maskDetail = ({ kind, text }: PersonalDetail): string => {
  if (kind === 'email') return text.replace(/(?<=^.).*(?=@)/u, '•••')
  const count = text.replaceAll(/\D/g, '').length
  const [first, last] = kind === 'birthDate' ? [0, 2] : [4, 2]
  let seen = 0
  return text.replaceAll(/\d/g, (digit) => {
    seen++
    return seen <= first || seen > count - last ? digit : '•'
  })
}
