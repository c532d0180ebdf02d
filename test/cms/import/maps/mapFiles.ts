import { crc32, deflateRawSync } from 'node:zlib'
import { roundDegrees } from '../../../../content/model/position.ts'
import type { Boundary } from '../../../../content/model/snapshot.ts'
import { toAnySheets } from '../../../../cms/import/toAnySheets.ts'

export type Thing = { properties?: Record<string, string | number>; geometry: GeoJSON.Geometry | null }

export const point = (lon: number, lat: number): GeoJSON.Point => ({ type: 'Point', coordinates: [lon, lat] })

/** A square of `size` degrees by its south-western corner. */
export const square = (west: number, south: number, size = 0.1): GeoJSON.Polygon => ({
  type: 'Polygon',
  coordinates: [squareRing(west, south, size)],
})

export function squareRing(west: number, south: number, size: number): [number, number][] {
  const [east, north] = [roundDegrees(west + size), roundDegrees(south + size)]
  return [
    [west, south],
    [west, north],
    [east, north],
    [east, south],
    [west, south],
  ]
}

export const toGeoJson = (things: Thing[], more: object = {}): Buffer =>
  Buffer.from(
    JSON.stringify({
      type: 'FeatureCollection',
      ...more,
      features: things.map(({ properties = {}, geometry }) => ({ type: 'Feature', properties, geometry })),
    }),
  )

export const toKml = (inside: string, before = ''): Buffer =>
  Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>${before}<kml xmlns="http://www.opengis.net/kml/2.2"><Document>${inside}</Document></kml>`,
  )

/** A zip with these files. `declared`: the size that it says of the first, whatever it is. */
export function toZip(files: Record<string, Buffer | string>, declared?: number): Buffer {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let offset = 0
  for (const [path, content] of Object.entries(files)) {
    const [name, bytes] = [Buffer.from(path), Buffer.from(content)]
    const packed = deflateRawSync(bytes)
    const header = Buffer.alloc(26)
    header.writeUInt16LE(20, 0)
    header.writeUInt16LE(8, 4)
    header.writeUInt32LE(crc32(bytes), 10)
    header.writeUInt32LE(packed.length, 14)
    header.writeUInt32LE(centrals.length === 0 && declared ? declared : bytes.length, 18)
    header.writeUInt16LE(name.length, 22)
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), header, name, packed])
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(offset, 10)
    centrals.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), header, tail, name]))
    locals.push(local)
    offset += local.length
  }
  const central = Buffer.concat(centrals)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(centrals.length, 8)
  end.writeUInt16LE(centrals.length, 10)
  end.writeUInt32LE(central.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, central, end])
}

const shapeHeader = (kind: number, size: number): Buffer => {
  const header = Buffer.alloc(100)
  header.writeInt32BE(9994, 0)
  header.writeInt32BE(size / 2, 24)
  header.writeInt32LE(1000, 28)
  header.writeInt32LE(kind, 32)
  return header
}

const toRecords = (kind: number, bodies: Buffer[]): Buffer => {
  const records = bodies.map((body, index) => {
    const head = Buffer.alloc(12)
    head.writeInt32BE(index + 1, 0)
    head.writeInt32BE((body.length + 4) / 2, 4)
    head.writeInt32LE(kind, 8)
    return Buffer.concat([head, body])
  })
  const all = Buffer.concat(records)
  return Buffer.concat([shapeHeader(kind, 100 + all.length), all])
}

const doubles = (values: number[]): Buffer => {
  const bytes = Buffer.alloc(values.length * 8)
  values.forEach((value, index) => bytes.writeDoubleLE(value, index * 8))
  return bytes
}

export const toPointShp = (points: [number, number][]): Buffer => toRecords(1, points.map(doubles))

/** Each polygon of one ring. */
export const toPolygonShp = (rings: [number, number][][]): Buffer =>
  toRecords(
    5,
    rings.map((ring) => {
      const counts = Buffer.alloc(12)
      counts.writeInt32LE(1, 0)
      counts.writeInt32LE(ring.length, 4)
      return Buffer.concat([doubles([0, 0, 0, 0]), counts, doubles(ring.flat())])
    }),
  )

/** Text columns of 40 bytes; `encode` says how letters become bytes. */
export function toDbf(rows: Record<string, string>[], encode = (text: string) => Buffer.from(text)): Buffer {
  const names = Object.keys(rows[0] ?? {})
  const header = Buffer.alloc(32 + names.length * 32 + 1)
  header.writeUInt8(3, 0)
  header.writeUInt32LE(rows.length, 4)
  header.writeUInt16LE(header.length, 8)
  header.writeUInt16LE(1 + names.length * 40, 10)
  names.forEach((name, index) => {
    header.write(name, 32 + index * 32, 'latin1')
    header.write('C', 32 + index * 32 + 11, 'latin1')
    header.writeUInt8(40, 32 + index * 32 + 16)
  })
  header.writeUInt8(13, header.length - 1)
  const cells = rows.flatMap((row) => [
    Buffer.from(' '),
    ...names.map((name) => Buffer.concat([encode(row[name] ?? ''), Buffer.alloc(40, ' ')]).subarray(0, 40)),
  ])
  return Buffer.concat([header, ...cells, Buffer.from([0x1a])])
}

/** The sheets of a map that can be read; fails the test where it is refused. */
export async function mapSheetsOf(file: string, bytes: Buffer) {
  const result = await toAnySheets(file, bytes)
  if ('refusal' in result) throw new Error(result.refusal)
  return { findings: result.findings ?? [], sheets: result.sheets }
}

export const areasOf = (sheet: Awaited<ReturnType<typeof mapSheetsOf>>['sheets'][number] | undefined): Boundary[] =>
  sheet?.map?.is === 'areas' ? sheet.map.areas.flatMap((area) => area ?? []).map((part) => [part]) : []
