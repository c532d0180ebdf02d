import type { Geometry } from 'geojson'
import { toNfc } from '../../../content/model/text.ts'
import { convertSheets, type SheetToConvert } from '../convertSheets.ts'
import { encodingNames, type CsvText } from '../readCsv.ts'
import { wholeFile, type ImportFinding } from '../finding.ts'
import type { SheetsOrRefusal } from '../readSheets.ts'
import { ZipProblem } from '../zipArchive.ts'
import type { Layer } from './layer.ts'
import { MapProblem, mapRefusals } from './mapRefusals.ts'
import { readLayers } from './readLayers.ts'
import { toFeatureSheets } from './toFeatureSheets.ts'

const maxFeatures = 5_000
const maxPoints = 500_000

/** The points and areas of a map file as sheets, names in Unicode; never throws. */
export function toMapSheets(file: string, bytes: Buffer): SheetsOrRefusal {
  if (bytes.length === 0) return mapRefusals.empty
  try {
    return read(file, bytes)
  } catch (error) {
    if (error instanceof MapProblem) return error.refusal
    if (error instanceof ZipProblem) return mapRefusals[error.kind]
    // Nested a hundred thousand deep.
    if (error instanceof RangeError) return mapRefusals.broken
    throw error
  }
}

function read(file: string, bytes: Buffer): SheetsOrRefusal {
  const { layers, encodings } = readLayers(file, bytes)
  if (isTooMuch(layers)) return mapRefusals.tooMany
  const { sheets, findings } = toFeatureSheets(file, layers)
  if (sheets.length === 0) return mapRefusals.nothing
  const forced = (['tcvn3', 'vni'] as const).find((encoding) => encodings.has(encoding))
  const hint = forced && { encoding: forced, isInCapitals: false }
  const hinted = sheets.map((sheet): SheetToConvert => (hint ? { ...sheet, hintAt: () => hint } : sheet))
  const converted = convertSheets({ sheets: hinted, hiddenSheets: [] })
  const clean = converted.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => row.map((text) => toNfc(text).trim())),
  }))
  return {
    sheets: clean,
    hiddenSheets: [],
    findings: [...sayEncodings(file, encodings), ...findings, ...converted.findings],
  }
}

function isTooMuch(layers: Layer[]): boolean {
  const features = layers.flatMap((layer) => layer.features)
  if (features.length > maxFeatures) return true
  return features.reduce((sum, { geometry }) => sum + (geometry ? countPoints(geometry) : 0), 0) > maxPoints
}

const countPoints = (geometry: Geometry): number =>
  geometry.type === 'GeometryCollection'
    ? geometry.geometries.reduce((sum, part) => sum + countPoints(part), 0)
    : countPairs(geometry.coordinates)

const countPairs = (value: unknown): number =>
  Array.isArray(value) && Array.isArray(value[0])
    ? (value as unknown[]).reduce<number>((sum, part) => sum + countPairs(part), 0)
    : 1

/** The usual ones go without saying, and the old ones are reported by the conversion. */
function sayEncodings(file: string, encodings: Set<CsvText['encoding']>): ImportFinding[] {
  if (!encodings.has('windows-1258')) return []
  const reason = `Chữ trong tệp ở bảng mã ${encodingNames['windows-1258']} được chuyển sang Unicode.`
  return [{ ...wholeFile(file), severity: 'info', reason, advice: 'Xem lại vài tên xem có đúng dấu không.' }]
}
