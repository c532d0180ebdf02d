import { utils } from '@e965/xlsx'
import type { ImportFinding } from './finding.ts'
import type { Sheet } from './readSheets.ts'
import { findEncodings, fitText, oldEncodings, type Fit, type OldEncoding, type Reading } from './recogniseEncoding.ts'
import { readTcvn3 } from './tcvn3Capitals.ts'
import { fromVni } from './vni.ts'

/** What a cell's font says, where a workbook tells it. */
export type FontHint = { encoding: OldEncoding; isInCapitals: boolean }
export type SheetToConvert = Sheet & { hintAt?: (row: number, cell: number) => FontHint | undefined }
type Sheets = { sheets: SheetToConvert[]; hiddenSheets: string[] }
type Converted = { sheets: Sheet[]; hiddenSheets: string[]; findings: ImportFinding[] }

/** A text and where it stands; sheet names stand at row -1. */
type Spot = { text: string; sheet: number; row: number; cell: number; hint: FontHint | undefined }

const beyondAscii = /[^\u0000-\u007f]/

/** Turns text of old encodings into Unicode, cell by cell, and says so. Other text is left as it is. */
export function convertSheets({ sheets, hiddenSheets }: Sheets): Converted {
  const plain = sheets.map(({ hintAt: _, ...sheet }): Sheet => sheet)
  const spots = toSpots(sheets, hiddenSheets)
  const encodings = findEncodings(spots.map(({ text }) => text))
  for (const { hint } of spots) if (hint) encodings.add(hint.encoding)
  if (encodings.size === 0) return { sheets: plain, hiddenSheets, findings: [] }
  const chosen = choose(spots, encodings)
  const result = {
    sheets: plain.map((sheet) => ({ ...sheet, rows: sheet.rows.map((row) => [...row]) })),
    hiddenSheets: [...hiddenSheets],
  }
  for (const [spot, reading] of chosen) if (reading !== 'unicode') put(result, spot, decode(spot, reading))
  return { ...result, findings: describe(result.sheets, chosen, encodings) }
}

function toSpots(sheets: SheetToConvert[], hiddenSheets: string[]): Spot[] {
  const cells = sheets.flatMap(({ name, rows, hintAt }, sheet) => [
    { text: name ?? '', sheet, row: -1, cell: 0, hint: undefined },
    ...rows.flatMap((texts, row) => texts.map((text, cell) => ({ text, sheet, row, cell, hint: hintAt?.(row, cell) }))),
  ])
  const hidden = hiddenSheets.map((text, index) => ({ text, sheet: -1, row: -1, cell: index, hint: undefined }))
  return [...cells, ...hidden].filter(({ text }) => beyondAscii.test(text))
}

const decode = ({ text, hint }: Spot, encoding: OldEncoding) =>
  (encoding === 'vni' ? fromVni(text) : readTcvn3(text, { isInCapitals: hint?.isInCapitals })).normalize('NFC')

function put(
  { sheets, hiddenSheets }: Pick<Converted, 'sheets' | 'hiddenSheets'>,
  { sheet, row, cell }: Spot,
  text: string,
) {
  const target = sheets[sheet]
  if (!target) hiddenSheets[cell] = text
  else if (row < 0) target.name = text
  else (target.rows[row] as string[])[cell] = text
}

/** The reading of each text: its own words decide; where they fit several readings, its column does, then its sheet. */
function choose(spots: Spot[], encodings: Set<OldEncoding>): Map<Spot, Reading> {
  const fits = new Map<string, Fit>()
  const fitOf = (text: string) => fits.get(text) ?? fits.set(text, fitText(text)).get(text)!
  const votes = new Votes()
  const candidates = spots.map((spot) => {
    const readings = findReadings(spot, fitOf(spot.text), encodings)
    if (readings.length === 1) votes.add(spot, readings[0] as Reading)
    return [spot, readings] as const
  })
  return new Map(candidates.map(([spot, readings]) => [spot, votes.decide(spot, readings)]))
}

/** The readings under which most words make sense; Unicode where no old one makes sense of half of them. */
function findReadings({ hint }: Spot, fit: Fit, encodings: Set<OldEncoding>): Reading[] {
  if (fit.isSurelyUnicode) return ['unicode']
  const readings: Reading[] = ['unicode', ...encodings]
  const best = Math.max(...readings.map((reading) => fit[reading]))
  const fitting = readings.filter((reading) => fit[reading] === best)
  if (best * 2 < fit.words) return ['unicode']
  return hint && fitting.includes(hint.encoding) ? [hint.encoding] : fitting
}

/** What the texts that leave no doubt say about their column, sheet and workbook. */
class Votes {
  #counts = new Map<string, Map<Reading, number>>()

  add(spot: Spot, reading: Reading) {
    for (const place of placesOf(spot)) {
      const counts = this.#counts.get(place) ?? new Map<Reading, number>()
      this.#counts.set(place, counts.set(reading, (counts.get(reading) ?? 0) + 1))
    }
  }

  decide(spot: Spot, readings: Reading[]): Reading {
    if (readings.length === 1) return readings[0] as Reading
    for (const place of placesOf(spot)) {
      const counts = [...(this.#counts.get(place) ?? [])].toSorted(([, a], [, b]) => b - a)
      const winner = counts.find(([reading]) => readings.includes(reading))
      if (winner) return winner[0]
    }
    return 'unicode'
  }
}

const placesOf = ({ sheet, row, cell }: Spot): string[] =>
  row < 0 ? [`sheet ${sheet}`, 'all'] : [`column ${sheet} ${cell}`, `row ${sheet} ${row}`, `sheet ${sheet}`, 'all']

function describe(sheets: Sheet[], chosen: Map<Spot, Reading>, encodings: Set<OldEncoding>): ImportFinding[] {
  const entries = [...chosen]
  const converted = sheets.flatMap((sheet, index) =>
    [...encodings].flatMap((encoding) => {
      const spots = entries
        .filter(([spot, reading]) => spot.sheet === index && reading === encoding)
        .map(([spot]) => spot)
      return spots.length > 0 ? [sayConverted(sheet, encoding, spots)] : []
    }),
  )
  const mixed = entries.filter(([spot, reading]) => reading === 'unicode' && isMixed(spot, encodings))
  return [...converted, ...mixed.flatMap(([spot]) => sayMixed(sheets[spot.sheet], spot))]
}

function sayConverted({ file, name }: Sheet, encoding: OldEncoding, spots: Spot[]): ImportFinding {
  const inRows = spots.filter(({ row }) => row >= 0)
  const what = inRows.length > 0 ? `${inRows.length} ô` : 'tên trang tính'
  const first = inRows.reduce((least, { row }) => Math.min(least, row + 1), Infinity)
  return {
    severity: 'info',
    file,
    sheet: name,
    row: Number.isFinite(first) ? first : null,
    column: null,
    reason: `Chữ ở bảng mã cũ ${oldEncodings[encoding]} được nhận ra và chuyển sang Unicode: ${what}.`,
    advice: 'Xem lại vài tên; nếu sai dấu, chuyển mã tệp sang Unicode (UniKey) rồi nhập lại.',
  }
}

/** Unicode letters and old codes in one text: no reading is right for all of it. */
function isMixed({ text }: Spot, encodings: Set<OldEncoding>): boolean {
  const words = text.split(/\s+/).map(fitText)
  return (
    words.some((fit) => fit.isSurelyUnicode) &&
    words.some((fit) => fit.unicode < fit.words && [...encodings].some((encoding) => fit[encoding] === fit.words))
  )
}

function sayMixed(sheet: Sheet | undefined, { text, row, cell }: Spot): ImportFinding[] {
  if (!sheet) return []
  return [
    {
      severity: 'warning',
      file: sheet.file,
      sheet: sheet.name,
      row: row < 0 ? null : row + 1,
      column: row < 0 ? null : utils.encode_col(cell),
      reason: `«${text}» lẫn chữ Unicode và chữ ở bảng mã cũ nên được giữ nguyên.`,
      advice: 'Gõ lại ô này bằng Unicode rồi nhập lại.',
    },
  ]
}
