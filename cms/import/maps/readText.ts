import { decodeCsv, type CsvText } from '../readCsv.ts'
import { MapProblem, mapRefusals } from './mapRefusals.ts'

/** The text of a KML or GeoJSON file in Unicode, or in an old encoding that is converted cell by cell later. */
export function readText(bytes: Buffer): CsvText {
  const decoded = decodeCsv(bytes)
  if ('refusal' in decoded) throw new MapProblem(mapRefusals.unknownEncoding)
  return { ...decoded, text: decoded.text.replace(/^\ufeff/, '') }
}
