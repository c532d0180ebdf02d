import type { FormState } from 'payload'
import { fold } from '../../../content/model/text.ts'

export type ListedPerson = { path: string; list: string; name: string; role: string; phone: string | null }

/** Everybody in the form, with the list that they stand in: `members`, `groups.1.members`. */
export const listPeople = (fields: FormState): ListedPerson[] => {
  const listed = (list: string): ListedPerson[] =>
    (fields[list]?.rows ?? []).map((_, place) => {
      const path = `${list}.${place}`
      const read = (key: string) => (fields[`${path}.${key}`]?.value as string | null | undefined) ?? null
      return { path, list, name: read('name')?.trim() ?? '', role: read('role') ?? 'member', phone: read('phone') }
    })
  const groups = (fields.groups?.rows ?? []).flatMap((_, place) => listed(`groups.${place}.members`))
  return [...listed('members'), ...groups]
}

export const isSamePerson = (one: ListedPerson, other: ListedPerson): boolean =>
  one.name !== '' && fold(one.name) === fold(other.name)

/** Who else of the team has this number; a person may sit in the team and in a group. */
export const findPhoneSharer = (people: readonly ListedPerson[], path: string): string | null => {
  const person = people.find((each) => each.path === path)
  if (!person?.phone) return null
  const sharer = people.find((each) => each.path !== path && each.phone === person.phone && !isSamePerson(each, person))
  return sharer ? sharer.name || 'một người chưa ghi tên' : null
}
