import { basename, extname } from 'node:path'
import type { CsvText } from '../readCsv.ts'
import { listZip, unzip, type ZipEntry } from '../zipArchive.ts'
import type { Layer } from './layer.ts'
import { MapProblem, mapRefusals } from './mapRefusals.ts'
import { readGeoJson } from './readGeoJson.ts'
import { readKml } from './readKml.ts'
import { readShapefile } from './readShapefile.ts'
import { readText } from './readText.ts'

/** What a map file holds, and in which encodings its names were. */
export type MapFile = { layers: Layer[]; encodings: Set<CsvText['encoding']> }

/** By the end of the name, then by what is inside of a zip. @throws MapProblem, ZipProblem */
export function readLayers(file: string, bytes: Buffer): MapFile {
  switch (extname(file).toLowerCase()) {
    case '.kml':
      return readTextFile(bytes, readKml)
    case '.kmz':
      return readKmz(bytes)
    case '.zip':
      return readZip(bytes)
    default:
      return readTextFile(bytes, readGeoJson)
  }
}

function readTextFile(bytes: Buffer, read: (text: string) => Layer[]): MapFile {
  const { text, encoding } = readText(bytes)
  return { layers: read(text), encodings: new Set([encoding]) }
}

/** What macOS adds to every zip is no layer. */
const listFiles = (bytes: Buffer): ZipEntry[] =>
  listZip(bytes).filter(({ name }) => !/(?:^|\/)(?:__MACOSX\/|\._)/.test(name) && !name.endsWith('/'))

/** The first KML of the archive is its document. */
function readKmz(bytes: Buffer): MapFile {
  const entry = listFiles(bytes).find(({ name }) => /\.kml$/i.test(name))
  if (!entry) throw new MapProblem(mapRefusals.brokenXml)
  return readTextFile(unzip(bytes, entry), readKml)
}

function readZip(bytes: Buffer): MapFile {
  const entries = listFiles(bytes)
  const shapes = entries.filter(({ name }) => /\.shp$/i.test(name))
  if (shapes.length === 0) throw new MapProblem(mapRefusals.noShapefile)
  const read = shapes.map((shape) => readOneShapefile(bytes, { shape, entries }))
  return { layers: read.map(({ layer }) => layer), encodings: new Set(read.map(({ encoding }) => encoding)) }
}

function readOneShapefile(bytes: Buffer, { shape, entries }: { shape: ZipEntry; entries: ZipEntry[] }) {
  const stem = shape.name.slice(0, -4).toLowerCase()
  const part = (extension: string) => {
    const entry = entries.find(({ name }) => name.toLowerCase() === stem + extension)
    return entry && unzip(bytes, entry)
  }
  const [dbf, prj, cpg] = [part('.dbf'), part('.prj'), part('.cpg')]
  return readShapefile({
    name: basename(shape.name, extname(shape.name)),
    shp: unzip(bytes, shape),
    ...(dbf ? { dbf } : {}),
    ...(prj ? { prj } : {}),
    ...(cpg ? { cpg } : {}),
  })
}
