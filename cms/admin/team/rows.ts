import type { FormField, FormState } from 'payload'

export type Row = Record<string, unknown> & { id?: string | null }

const toField = (value: unknown): FormField => ({ value, initialValue: value, valid: true, passesCondition: true })

/** A row's values as the form keeps them: `{ phoneConsent: { source } }` → `phoneConsent.source`. */
export const toRowState = (row: Row): FormState =>
  Object.fromEntries(
    Object.entries(row).flatMap(([key, value]): [string, FormField][] => {
      if (value === undefined) return []
      if (Array.isArray(value)) return toListState(key, value as Row[])
      if (typeof value !== 'object' || value === null) return [[key, toField(value)]]
      return prefixed(key, value as Row)
    }),
  )

const prefixed = (key: string, row: Row): [string, FormField][] =>
  Object.entries(toRowState(row)).map(([path, field]) => [`${key}.${path}`, field])

const toListState = (key: string, list: Row[]): [string, FormField][] => [
  [key, { ...toField(list.length), rows: list.map(({ id }) => ({ id: id ?? '' })), disableFormData: list.length > 0 }],
  ...list.flatMap((row, place) => prefixed(`${key}.${place}`, row)),
]

/** The form as far as rows need it; each act works on what the one before left, also within one event. */
export type RowForm = {
  dispatchFields: (action: never) => void
  setModified: (isModified: boolean) => void
}
type Place = { path: string; rowIndex: number }

const act = (form: RowForm, action: object): void => {
  form.dispatchFields(action as never)
  form.setModified(true)
}

export const addRow = (form: RowForm, path: string, row: Row, rowIndex?: number): void =>
  act(form, { type: 'ADD_ROW', path, rowIndex, subFieldState: toRowState(row) })

export const removeRow = (form: RowForm, place: Place): void => act(form, { type: 'REMOVE_ROW', ...place })

export const moveRow = (form: RowForm, path: string, [moveFromIndex, moveToIndex]: [number, number]): void =>
  act(form, { type: 'MOVE_ROW', path, moveFromIndex, moveToIndex })

type Rows = { path: string; before: readonly Row[]; after: readonly Row[] }

/** Brings a list from what it was to what it is to be: rows are known by their ids, those without are new. */
export const writeRows = (form: RowForm, { path, before, after }: Rows): void => {
  const kept = new Map(after.flatMap((row) => (row.id ? [[row.id, row] as const] : [])))
  before.forEach((row, place) => {
    for (const [key, value] of Object.entries(kept.get(row.id ?? '') ?? {})) {
      if (value !== row[key]) act(form, { type: 'UPDATE', path: `${path}.${place}.${key}`, value })
    }
  })
  const leaving = before.flatMap((row, place) => (kept.has(row.id ?? '') ? [] : [place]))
  for (const rowIndex of leaving.toReversed()) removeRow(form, { path, rowIndex })
  for (const row of after) if (!row.id) addRow(form, path, row)
}
