import { fieldId } from '../fieldId.ts'

/** Once the row is drawn. */
export const focusField = (path: string): void => {
  requestAnimationFrame(() => requestAnimationFrame(() => document.getElementById(fieldId(path))?.focus()))
}

/** From an input to the one below it in the same column; false: there is none. */
export const focusNextRow = (input: HTMLElement, row: string): boolean => {
  const here = input.closest(row)
  const column = input
    .closest('.team-cell')
    ?.className.split(' ')
    .find((name) => name.startsWith('person__'))
  const next = here?.nextElementSibling?.querySelector<HTMLElement>(`.${column} input`)
  next?.focus()
  return next !== null && next !== undefined
}
