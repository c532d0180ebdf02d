const entities: Record<string, string> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
  '&amp;': '&',
}

const decodeEntities = (text: string): string =>
  text.replace(/&(?:lt|gt|quot|#39|#x27|amp);/g, (entity) => entities[entity] ?? entity)

type MarkedPart = { text: string; isMarked: boolean }

/** Pagefind's excerpt is HTML with `<mark>`; only those marks are taken from it, all else is text. */
export const toMarkedParts = (excerpt: string): MarkedPart[] =>
  excerpt
    .split(/<mark>(.*?)<\/mark>/s)
    .map((text, place) => ({ text: decodeEntities(text), isMarked: place % 2 === 1 }))
    .filter(({ text }) => text !== '')

/** Every indexed text begins with its title and commune, which stand above the excerpt already. */
export const withoutBeginning = (parts: MarkedPart[], beginning: string): MarkedPart[] => {
  const whole = parts.map((part) => part.text).join('')
  if (!whole.startsWith(beginning)) return parts
  let left = beginning.length
  return parts.flatMap(({ text, isMarked }) => {
    const rest = text.slice(left)
    left = Math.max(0, left - text.length)
    return rest === '' ? [] : [{ text: rest, isMarked }]
  })
}
