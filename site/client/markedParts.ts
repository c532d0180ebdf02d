const entities: Record<string, string> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&#x27;': "'", '&amp;': '&' }

const decodeEntities = (text: string): string =>
  text.replace(/&(?:lt|gt|quot|#39|#x27|amp);/g, (entity) => entities[entity] ?? entity)

/** Pagefind's excerpt is HTML with `<mark>`; only those marks are taken from it, all else is text. */
export const toMarkedParts = (excerpt: string): { text: string; isMarked: boolean }[] =>
  excerpt
    .split(/<mark>(.*?)<\/mark>/s)
    .map((text, place) => ({ text: decodeEntities(text), isMarked: place % 2 === 1 }))
    .filter(({ text }) => text !== '')
