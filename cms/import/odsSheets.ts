import { CFB } from '@e965/xlsx'

const nameIn = (tag: string, attribute: string) => tag.match(new RegExp(`${attribute}="([^"]*)"`))?.[1]

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
/** Sheet names of .ods come out of the reader as the XML has them. */
export const unescapeXml = (text: string) => text.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole)

/** Names as in the XML. The reader does not know hidden sheets of .ods: their style says `table:display="false"`. */
export function findHiddenOdsSheets(bytes: Buffer): Set<string> {
  const content = CFB.find(CFB.read(bytes, { type: 'buffer' }), 'content.xml')?.content
  const xml = content === undefined ? '' : Buffer.from(content as Uint8Array).toString('utf8')
  const hiddenStyles = new Set(
    [...xml.matchAll(/<style:style [^>]*style:family="table"[^>]*>.*?<\/style:style>/gs)]
      .filter(([style]) => /table:display="false"/.test(style))
      .map(([style]) => nameIn(style, 'style:name')),
  )
  const tables = [...xml.matchAll(/<table:table [^>]*>/g)].map(([tag]) => tag)
  const hidden = tables.filter((tag) => hiddenStyles.has(nameIn(tag, 'table:style-name')))
  return new Set(hidden.map((tag) => nameIn(tag, 'table:name') ?? ''))
}
