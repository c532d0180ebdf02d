const digits = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const
const scales = ['', 'nghìn', 'triệu', 'tỷ'] as const

const digit = (value: number): string => digits[value] ?? ''

/** `0912` → `không chín một hai`, as phone numbers are read. */
export const speakDigits = (text: string): string => [...text].map((each) => digit(Number(each))).join(' ')

/** After mươi: một is mốt, bốn is tư, năm is lăm. */
const speakUnit = (tens: number, unit: number): string => {
  if (unit === 0) return ''
  if (unit === 5 && tens > 0) return 'lăm'
  if (unit === 1 && tens > 1) return 'mốt'
  if (unit === 4 && tens > 1) return 'tư'
  return digit(unit)
}

const speakTens = (tens: number, unit: number, hasMore: boolean): string => {
  if (tens === 0) return unit > 0 && hasMore ? 'linh' : ''
  return tens === 1 ? 'mười' : `${digit(tens)} mươi`
}

/** Three digits; `hasMore`: something stands before them, so that zeros are spoken. */
const speakThree = (value: number, hasMore: boolean): string => {
  const [hundreds, tens, unit] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10]
  const speaksHundreds = hasMore || hundreds > 0
  return join([
    speaksHundreds ? `${digit(hundreds)} trăm` : '',
    speakTens(tens, unit, speaksHundreds),
    speakUnit(tens, unit),
  ])
}

const join = (words: string[]): string => words.filter(Boolean).join(' ')

/** A whole number below a thousand milliards; a longer one is read digit by digit. */
export function speakNumber(value: number): string {
  if (value === 0) return digit(0)
  if (value >= 1e12) return speakDigits(String(value))
  const threes = [value % 1e3, Math.floor(value / 1e3) % 1e3, Math.floor(value / 1e6) % 1e3, Math.floor(value / 1e9)]
  const highest = threes.findLastIndex((three) => three > 0)
  const spoken = threes.map((three, place) =>
    three === 0 ? '' : join([speakThree(three, place < highest), scales[place] ?? '']),
  )
  return join(spoken.toReversed())
}

/** `12,5` → `mười hai phẩy năm`, `1.200.000` → `một triệu hai trăm nghìn`, `05` → `năm`, `007` → `không không bảy`. */
export function speakWritten(written: string): string {
  const [whole = '', fraction] = written.split(',')
  const plain = whole.replaceAll('.', '')
  const spoken = /^0\d\d/.test(plain) || plain.length > 12 ? speakDigits(plain) : speakNumber(Number(plain))
  return fraction === undefined ? spoken : `${spoken} phẩy ${speakFraction(fraction)}`
}

const speakFraction = (fraction: string): string =>
  fraction.startsWith('0') || fraction.length > 2 ? speakDigits(fraction) : speakNumber(Number(fraction))
