import { kmlWithFolders, type Folder } from '@tmcw/togeojson'
import { DOMParser, ParseError } from '@xmldom/xmldom'
import { toTexts, type Feature, type Layer } from './layer.ts'
import { MapProblem, mapRefusals } from './mapRefusals.ts'

/** The property that says in which folder of the list a place lies: people sort villages by commune there. */
export const folderProperty = 'Thư mục'

/** Places of a KML, as Google Earth and QGIS write it. @throws MapProblem */
export function readKml(text: string): Layer[] {
  // What could name other files or grow without end is refused before any parser sees it.
  if (/<!\s*(?:DOCTYPE|ENTITY)/i.test(text)) throw new MapProblem(mapRefusals.entities)
  const root = kmlWithFolders(parse(text) as unknown as Document, { skipNullGeometry: false })
  return [{ name: null, features: root.children.flatMap((child) => flatten(child, null)) }]
}

function parse(text: string) {
  try {
    const parser = new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') throw new ParseError(message)
      },
    })
    const document = parser.parseFromString(text, 'text/xml')
    if (/^(?:.*:)?kml$/i.test(document.documentElement?.nodeName ?? '')) return document
  } catch {
    throw new MapProblem(mapRefusals.brokenXml)
  }
  throw new MapProblem(mapRefusals.brokenXml)
}

function flatten(child: Folder | GeoJSON.Feature<GeoJSON.Geometry | null>, folder: string | null): Feature[] {
  if (child.type === 'folder') {
    const name = typeof child.meta.name === 'string' ? child.meta.name : folder
    return child.children.flatMap((inner) => flatten(inner as Parameters<typeof flatten>[0], name))
  }
  const properties = toTexts(child.properties)
  return [{ properties: folder ? { ...properties, [folderProperty]: folder } : properties, geometry: child.geometry }]
}
