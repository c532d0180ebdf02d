import { fold } from '../../content/model/text.ts'
import type { VillageChoice } from '../collections/villageChoices.ts'

type Id = number | string

/** In the commune of the decision where it has one; what is chosen already stays in sight. */
export const offerChoices = (choices: readonly VillageChoice[], commune: Id | null, chosen: readonly Id[]) =>
  commune === null ? [...choices] : choices.filter(({ id, commune: of }) => of === commune || chosen.includes(id))

/** Typed without marks or with, in any case. */
export const matchChoices = (choices: readonly VillageChoice[], typed: string): VillageChoice[] => {
  const wanted = fold(typed)
  return choices.filter(({ title, communeTitle }) => fold(`${title} ${communeTitle}`).includes(wanted))
}

export const groupByCommune = (choices: readonly VillageChoice[]) =>
  [...Map.groupBy(choices, ({ commune }) => commune).values()].map((villages) => ({
    title: villages[0]?.communeTitle ?? '',
    villages,
  }))

export const undecidedOf = (choices: readonly VillageChoice[]): Id[] =>
  choices.filter(({ isDecided }) => !isDecided).map(({ id }) => id)

export const toggled = (chosen: readonly Id[], id: Id): Id[] =>
  chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]

export const joined = (chosen: readonly Id[], more: readonly Id[]): Id[] => [...new Set([...chosen, ...more])]
