import { parsePosition, type Position } from '../../content/model/position.ts'

/** What the two fields of a form hold; a text where it could not be read as a position. */
export type KeptPosition = { lat: number | string | null; lon: number | null }

export const noPosition: KeptPosition = { lat: null, lon: null }

/** What cannot be read is kept as it was typed: the form then refuses to be saved, and nothing is lost. */
export function toKeptPosition(text: string): KeptPosition & { isSwapped: boolean } {
  if (text.trim() === '') return { ...noPosition, isSwapped: false }
  const read = parsePosition(text)
  return typeof read === 'string' ? { lat: text, lon: null, isSwapped: false } : read
}

export const toPosition = ({ lat, lon }: KeptPosition): Position | null =>
  typeof lat === 'number' && typeof lon === 'number' ? { lat, lon } : null

export function toShownPosition(kept: KeptPosition): string {
  const position = toPosition(kept)
  return position ? `${position.lat}, ${position.lon}` : String(kept.lat ?? kept.lon ?? '')
}

export function findPositionProblem(kept: KeptPosition): string | null {
  if (kept.lat === null && kept.lon === null) return null
  const read = parsePosition(toShownPosition(kept))
  return typeof read === 'string' ? read : null
}
