import { communeTitle } from '../content/model/commune.ts'
import type { PublicCommune, PublicVillage } from '../content/model/snapshot.ts'
import { villageTitle } from '../content/model/village.ts'

/** RFC 6350 (read by 3.0 and 4.0 phones): a comma, semicolon or backslash in a text is escaped, a line ends in CRLF. */
const escape = (text: string): string => text.replace(/[\\,;]/g, '\\$&').replace(/\n/g, '\\n')
const encoder = new TextEncoder()
const bytesOf = (text: string): number => encoder.encode(text).length

/** A line of at most 75 bytes; the rest goes on after a space. Never cuts a letter. */
const foldLine = (line: string): string => {
  if (bytesOf(line) <= 74) return line
  const parts: string[] = []
  let [part, size] = ['', 0]
  for (const letter of line) {
    const bytes = bytesOf(letter)
    if (size + bytes > 74) {
      parts.push(part)
      ;[part, size] = ['', 0]
    }
    part += letter
    size += bytes
  }
  return [...parts, part].join('\r\n ')
}

/** The leader's phone that a village's page offers, if one is public. */
export const leaderToCall = (village: PublicVillage) => {
  const leader = village.team?.members.find((member) => member.role === 'leader')
  return leader?.phone ? { name: leader.name, phone: leader.phone } : null
}

/** A contact to keep in the phone's own list; null where the leader's phone is not public. */
export const contactCard = (village: PublicVillage, commune: PublicCommune, address: string): string | null => {
  const leader = leaderToCall(village)
  if (!leader) return null
  const team = `Tổ dân vận ${villageTitle(village)}, ${communeTitle(commune)}`
  const name = leader.name ?? `Tổ trưởng ${villageTitle(village)}`
  return [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `N:${escape(name)};;;;`,
    `FN:${escape(name)}`,
    `ORG:${escape(team)}`,
    'TITLE:Tổ trưởng',
    `TEL;TYPE=CELL:+84${leader.phone.slice(1)}`,
    `URL:${address}`,
    'END:VCARD',
    '',
  ]
    .map(foldLine)
    .join('\r\n')
}
