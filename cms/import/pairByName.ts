import { isSameName } from './names.ts'

type Named = { name: string }

/** Each entry of the file with the stored one of the same name, every stored one at most once. */
export function pairByName<Given extends Named, Known extends Named>(given: Given[], stored: Known[]) {
  const free = [...stored]
  return given.map((entry): [Given, Known | undefined] => {
    const index = free.findIndex(({ name }) => isSameName(name, entry.name))
    return [entry, index < 0 ? undefined : free.splice(index, 1)[0]]
  })
}

/** The stored names that the file does not name. */
export const findMissing = (stored: Named[], given: Named[]): string[] =>
  stored.filter(({ name }) => !given.some((entry) => isSameName(entry.name, name))).map(({ name }) => name)
