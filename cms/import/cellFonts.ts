import { extname } from 'node:path'
import { utils } from '@e965/xlsx'
import type { FontHint } from './convertSheets.ts'
import { listZip, unzip } from './zipArchive.ts'

/** By row and column; undefined where the font is one of Unicode. */
export type HintAt = ((row: number, cell: number) => FontHint | undefined) | undefined

/** `.VnTime`, `.VnArialH` (capitals) and `VNI-Times` were drawn for one encoding each. */
export function readFontName(name: string): FontHint | undefined {
  if (/^\.vn/i.test(name))
    return { encoding: 'tcvn3', isInCapitals: /h$/i.test(name.replace(/\s.*$/, '')) && !/tech$/i.test(name) }
  return /^vni[- ]/i.test(name) ? { encoding: 'vni', isInCapitals: false } : undefined
}

const none = () => undefined

/** The fonts of an .xlsx's cells, sheet by sheet in the workbook's order. Other kinds of files do without. */
export function readHints(file: string, bytes: Buffer): (sheet: number) => HintAt {
  if (extname(file).toLowerCase() !== '.xlsx') return none
  const entries = listZip(bytes)
  const read = (name: string) => {
    const entry = entries.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase())
    return entry ? unzip(bytes, entry).toString('utf8') : ''
  }
  const hints = readStyles(read('xl/styles.xml'))
  if (!hints.some(Boolean)) return none
  const paths = readSheetPaths(read('xl/workbook.xml'), read('xl/_rels/workbook.xml.rels'))
  return (sheet) => readSheetHints(read(paths[sheet] ?? ''), hints)
}

const attribute = (tag: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1]
const within = (xml: string, tag: string) =>
  new RegExp(`<(?:\\w+:)?${tag}[ >].*?</(?:\\w+:)?${tag}>`, 's').exec(xml)?.[0] ?? ''

/** What each cell style (`s="3"`) says by its font. */
function readStyles(xml: string): (FontHint | undefined)[] {
  const fonts = [...within(xml, 'fonts').matchAll(/<(?:\w+:)?font(?:\/>|>.*?<\/(?:\w+:)?font>)/gs)].map(([font]) =>
    readFontName(attribute(/<(?:\w+:)?name [^>]*>/.exec(font)?.[0] ?? '', 'val') ?? ''),
  )
  const styles = within(xml, 'cellXfs').matchAll(/<(?:\w+:)?xf [^>]*>/g)
  return [...styles].map(([tag]) => fonts[Number(attribute(tag, 'fontId') ?? 0)])
}

function readSheetPaths(workbook: string, relations: string): string[] {
  const targets = new Map(
    [...relations.matchAll(/<Relationship [^>]*>/g)].map(([tag]) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target') ?? '',
    ]),
  )
  return [...workbook.matchAll(/<(?:\w+:)?sheet [^>]*>/g)].map(([tag]) => {
    const target = targets.get(attribute(tag, 'r:id')) ?? ''
    return target.startsWith('/') ? target.slice(1) : `xl/${target}`
  })
}

function readSheetHints(xml: string, hints: (FontHint | undefined)[]): HintAt {
  const at = new Map<string, FontHint>()
  for (const [tag] of xml.matchAll(/<(?:\w+:)?c [^>]*>/g)) {
    const hint = hints[Number(attribute(tag, 's') ?? 0)]
    const reference = attribute(tag, 'r')
    if (hint && reference) at.set(reference, hint)
  }
  return (row, cell) => at.get(utils.encode_cell({ r: row, c: cell }))
}
