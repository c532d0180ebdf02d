import type { CollectionBeforeChangeHook } from 'payload'
import { fold } from '../../content/model/text.ts'

type Member = { name?: string | null; role?: string | null }

/** A team is found by its village and its leader, with marks or without; SQLite knows capitals of plain letters only. */
export const setSearchWords: CollectionBeforeChangeHook = ({ data, originalDoc }) => {
  const { title, members } = { ...originalDoc, ...data } as { title?: string; members?: Member[] | null }
  const leader = members?.find(({ role }) => role === 'leader')?.name
  const words = [title, leader].filter(Boolean).join(' ').normalize('NFC')
  return { ...data, searchWords: `${words} ${words.toLocaleLowerCase('vi')} ${fold(words)}` }
}
