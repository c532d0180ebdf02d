import { findEncodings, findSyllableShare, fitText, oldEncodings, type OldEncoding } from './recogniseEncoding.ts'
import { refusals, type Refusal } from './refusals.ts'

export type CsvText = { text: string; encoding: 'utf-8' | 'utf-16' | 'windows-1258' | OldEncoding }

/** A CSV says nothing about its encoding: the byte order mark tells, then whether the bytes can be it, then the words. */
export function decodeCsv(bytes: Buffer): CsvText | Refusal {
  const wide = findWideEncoding(bytes)
  const text = wide ? decode(bytes, wide) : decode(bytes, 'utf-8')
  if (text !== null) return /\0/.test(text) ? refusals.unknownEncoding : { text, encoding: wide ? 'utf-16' : 'utf-8' }
  const single = bytes.toString('latin1')
  return /[\0-\x08\x0e-\x1a]/.test(single) ? refusals.unknownEncoding : chooseNarrow(bytes, single)
}

function findWideEncoding(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const start = [...bytes.subarray(0, 200)]
  const zeros = (parity: number) => start.filter((byte, index) => byte === 0 && index % 2 === parity).length
  if (zeros(1) > start.length / 5 && zeros(0) < start.length / 50) return 'utf-16le'
  return zeros(0) > start.length / 5 && zeros(1) < start.length / 50 ? 'utf-16be' : null
}

function decode(bytes: Buffer, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** One byte a letter: the encoding under which most of the words make sense, if that is nearly all of them. */
function chooseNarrow(bytes: Buffer, single: string): CsvText | Refusal {
  const vietnamese = decode(bytes, 'windows-1258')?.normalize('NFC') ?? ''
  const old = fitText(single)
  const shares = [
    { encoding: 'windows-1258', text: vietnamese, share: findSyllableShare(vietnamese) },
    { encoding: 'tcvn3', text: single, share: old.tcvn3 / Math.max(1, old.words) },
    { encoding: 'vni', text: single, share: old.vni / Math.max(1, old.words) },
  ] as const
  const [shown] = findEncodings([single])
  const best = shares.toSorted((a, b) => b.share - a.share)[0]
  const chosen = best && best.share >= 0.7 ? best : shares.find(({ encoding }) => encoding === shown)
  return chosen ? { text: chosen.text, encoding: chosen.encoding } : refusals.unknownEncoding
}

export const encodingNames = { 'utf-8': 'UTF-8', 'utf-16': 'UTF-16', 'windows-1258': 'windows-1258', ...oldEncodings }

const separators = [',', ';', '\t', '|'] as const

/** The separator that most lines have; `sep=;` on top, as Excel writes it, is obeyed. */
export function splitCsv(text: string): string[][] {
  const said = /^\ufeff?sep=(.)\r?\n/.exec(text)
  if (said) return parse(text.slice(said[0].length), said[1] ?? ',')
  const clean = text.replace(/^\ufeff/, '')
  const lines = clean.replace(/"[^"]*"/g, '').split('\n', 200)
  const count = (separator: string) =>
    lines.reduce((sum, line) => sum + Math.min(line.split(separator).length - 1, 5), 0)
  const best = separators.toSorted((a, b) => count(b) - count(a))[0]
  return parse(clean, best ?? ',')
}

/** A cell in quotes may hold the separator, line breaks and doubled quotes. */
function parse(text: string, separator: string): string[][] {
  const other = separator === '\t' ? '\\t' : separator === '|' ? '\\|' : separator
  const cell = new RegExp(
    `(?:"((?:[^"]|"")*)"[^${other}\\r\\n]*|([^${other}\\r\\n]*))(${other}|\\r\\n|\\n|\\r|$)`,
    'gy',
  )
  const rows: string[][] = [[]]
  for (let match = cell.exec(text); match; match = cell.exec(text)) {
    const [whole, quoted, bare = '', end] = match
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? bare).normalize('NFC').trim())
    if (end === '' || whole === '') break
    if (end !== separator) rows.push([])
  }
  const last = rows.at(-1)
  return last?.length === 1 && last[0] === '' ? rows.slice(0, -1) : rows
}
