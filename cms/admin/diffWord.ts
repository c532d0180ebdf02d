import { day as dayShape, showDay } from '../../content/model/date.ts'

export type Choice = { label: unknown; value: string }

/** A value of an earlier version in a board's words: yes or no, the name of a choice, a day as people write it. */
export const diffWord = (value: unknown, choices: readonly Choice[] = []): string => {
  if (typeof value === 'boolean') return value ? 'Có' : 'Không'
  if (typeof value !== 'string' || value === '') return '–'
  const choice = choices.find((one) => one.value === value)
  if (choice) return String(choice.label)
  const day = dayShape.safeParse(value)
  return day.success ? showDay(day.data) : value
}
