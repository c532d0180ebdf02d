import { parseDbf, parseShp } from 'shpjs'
import type { Geometry } from 'geojson'
import { decodeCsv, type CsvText } from '../readCsv.ts'
import { toTexts, type Layer } from './layer.ts'
import { MapProblem, mapRefusals } from './mapRefusals.ts'
import { demandDegrees, mapPoints, projectionOfPrj } from './projection.ts'

/** The files of one layer, by their endings. */
export type ShapefileParts = { name: string; shp: Buffer; dbf?: Buffer; prj?: Buffer; cpg?: Buffer }
export type Shapefile = { layer: Layer; encoding: CsvText['encoding'] }

/** @throws MapProblem */
export function readShapefile({ name, shp, dbf, prj, cpg }: ShapefileParts): Shapefile {
  if (!dbf) throw new MapProblem(mapRefusals.noTable)
  const convert = prj ? projectionOfPrj(prj.toString('latin1')) : null
  const { rows, encoding } = readDbf(dbf, cpg)
  const geometries = readShp(shp)
  if (geometries.length !== rows.length) throw new MapProblem(mapRefusals.broken)
  if (!prj) demandDegrees(geometries)
  const features = geometries.map((geometry, index) => ({
    properties: toTexts(rows[index]),
    geometry: geometry && convert ? mapPoints(geometry, convert) : geometry,
  }))
  return { layer: { name, features }, encoding }
}

/** The libraries look past the end of a view, into whatever memory follows: they get bytes of their own. */
const alone = (bytes: Buffer): Uint8Array => Uint8Array.from(bytes)

function readShp(shp: Buffer): (Geometry | null)[] {
  try {
    return parseShp(alone(shp), undefined)
  } catch {
    throw new MapProblem(mapRefusals.broken)
  }
}

function readDbf(dbf: Buffer, cpg: Buffer | undefined) {
  const { label, encoding } = findEncoding(dbf, cpg?.toString('latin1').trim() ?? '')
  try {
    demandWhole(dbf)
    return { rows: parseDbf(alone(dbf), label), encoding }
  } catch {
    throw new MapProblem(mapRefusals.broken)
  }
}

/** The header says how many records of which length follow. */
function demandWhole(dbf: Buffer): void {
  const size = dbf.readUInt16LE(8) + dbf.readUInt32LE(4) * dbf.readUInt16LE(10)
  if (size > dbf.length) throw new RangeError('dbf: cut short')
}

type Encoding = { label: string; encoding: CsvText['encoding'] }

/** What the `.cpg` says of Unicode is believed; old programs write any code page beside TCVN3, so there the words tell. */
function findEncoding(dbf: Buffer, cpg: string): Encoding {
  if (/^(?:utf-?8|65001)$/i.test(cpg)) return { label: 'utf-8', encoding: 'utf-8' }
  const records = Buffer.from(
    dbf.subarray(dbf.length > 10 ? dbf.readUInt16LE(8) : 0).map((byte) => (byte < 32 ? 32 : byte)),
  )
  const decoded = decodeCsv(records)
  if ('refusal' in decoded) throw new MapProblem(mapRefusals.unknownEncoding)
  const { encoding } = decoded
  // latin1 keeps the codes of TCVN3 and VNI as they are, for the conversion of cells.
  return { label: encoding === 'tcvn3' || encoding === 'vni' ? 'latin1' : encoding, encoding }
}
