/**
 * Whether one wrong, missing, extra or swapped letter lies between the two. With `isPrefix`, whether one lies between
 * `typed` and some beginning of `whole`.
 */
export const isOneTypoApart = (typed: string, whole: string, isPrefix = false): boolean => {
  let at = 0
  while (at < typed.length && typed[at] === whole[at]) at++
  const same = (a: string, b: string) => (isPrefix ? b.startsWith(a) : a === b)
  const typedRest = typed.slice(at + 1)
  const wholeRest = whole.slice(at + 1)
  const isWrong = same(typedRest, wholeRest)
  const isExtra = same(typedRest, whole.slice(at))
  const isMissing = same(typed.slice(at), wholeRest)
  const isSwapped =
    typed[at] !== undefined &&
    typed[at] === whole[at + 1] &&
    typed[at + 1] === whole[at] &&
    same(typed.slice(at + 2), whole.slice(at + 2))
  return isWrong || isExtra || isMissing || isSwapped
}

/**
 * How likely it is that a hand that meant `whole` typed `typed`, from 0 (more than one letter apart) to 3: a doubled or
 * swapped letter is a slip, a missing one common; a wrong or foreign one is often just another name.
 */
export const typoLikelihood = (typed: string, whole: string): number => {
  if (!isOneTypoApart(typed, whole)) return 0
  if (typed.length < whole.length) return 2
  const at = [...typed].findIndex((letter, place) => letter !== whole[place])
  if (typed.length > whole.length) return at < 0 || typed[at] === typed[at - 1] ? 3 : 1
  return typed[at] === whole[at + 1] && typed[at + 1] === whole[at] ? 3 : 1
}
