import { communeKinds, type CommuneKind } from '../../content/model/commune.ts'
import { fold, foldKeepingMarks } from '../../content/model/text.ts'
import { villageKinds, type VillageKind } from '../../content/model/village.ts'

export type NamedUnit<Kind extends string> = { kind: Kind | null; name: string }

/** «Thị trấn Bố Hạ», «TT Bố Hạ» → kind and name; «Đồng Tâm» → the name alone. */
export const readCommuneName = (text: string): NamedUnit<CommuneKind> => splitKind(text, communeKinds)

/** «TDP số 3», «Thôn Trung»; a word that only resembles a kind («Bàn Cờ») belongs to the name. */
export const readVillageName = (text: string): NamedUnit<VillageKind> => splitKind(text, villageKinds)

function splitKind<Kind extends string>(text: string, kinds: Record<Kind, string>): NamedUnit<Kind> {
  const words = text.trim().split(/\s+/)
  for (let count = Math.min(3, words.length - 1); count > 0; count--) {
    const start = words.slice(0, count).join(' ')
    const kind = (Object.keys(kinds) as Kind[]).find((code) => isKind(start, kinds[code]))
    if (kind) return { kind, name: capitalise(words.slice(count).join(' ')) }
  }
  return { kind: null, name: words.join(' ') }
}

/** «Tổ dân phố số 3» is the village Số 3. */
const capitalise = (name: string) => name.charAt(0).toLocaleUpperCase('vi') + name.slice(1)

/** Marks count, but a kind typed without any («xa Dong Tam», «TDP 3») is understood too. */
const isKind = (start: string, label: string) =>
  isSameName(asBeginning(start), asBeginning(label)) ||
  (hasNoMarks(start) && isLikeName(asBeginning(start), asBeginning(label)))

/** «x.» is short for «xã» only before a name. */
const asBeginning = (words: string) => `${words} A`

export const hasNoMarks = (text: string) => text.normalize('NFD') === text && !/[đĐ]/.test(text)

/** Two names are the same when they differ in case, spacing or tone placement only: Đông Sơn is not Đồng Sơn. */
export const isSameName = (a: string, b: string): boolean => foldKeepingMarks(a) === foldKeepingMarks(b)
export const isLikeName = (a: string, b: string): boolean => fold(a) === fold(b)
