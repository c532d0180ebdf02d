import type { FlattenedField } from 'payload'
import { isNothing } from '../sameDocument.ts'
import { pairByName } from '../pairByName.ts'
import { showValue, type NameOf } from './showValue.ts'

/** One thing that an import would change, in the words of the form: «Thành viên tổ › Nguyễn Văn A › Số điện thoại». */
export type ChangedLine = { label: string; was: string | null; now: string | null }

type Values = Record<string, unknown>
export type ToDescribe = { fields: FlattenedField[]; was: Values | null; now: Values; nameOf: NameOf }

/** Fields of which the import says nothing, and those that the document's title names, are not compared. */
export function describeChange({ fields, was, now, nameOf }: ToDescribe, path: string[] = []): ChangedLine[] {
  return fields.flatMap((field): ChangedLine[] => {
    if (!('name' in field) || !(field.name in now) || isUnspoken(field)) return []
    const values = { was: was?.[field.name], now: now[field.name] }
    const here = [...path, labelOf(field)]
    if (field.type === 'group')
      return describeChange(
        { fields: field.flattenedFields, was: asValues(values.was), now: asValues(values.now), nameOf },
        here,
      )
    if (field.type === 'array') return describeRows({ field, ...values, nameOf }, here)
    const [before, after] = [showValue(field, values.was, nameOf), showValue(field, values.now, nameOf)]
    return before === after ? [] : [{ label: here.join(' › '), was: before, now: after }]
  })
}

const isUnspoken = (field: FlattenedField) =>
  'name' in field && ['id', 'title', 'village', 'commune', 'level'].includes(field.name)

export const labelOf = (field: FlattenedField): string =>
  'label' in field && typeof field.label === 'string' ? field.label : 'name' in field ? field.name : ''

const asValues = (value: unknown): Values => (value ?? {}) as Values

type ArrayField = Extract<FlattenedField, { type: 'array' }>
type Rows = { field: ArrayField; was: unknown; now: unknown; nameOf: NameOf }
type Row = Values & { name: string }

/** People and groups are known by their names; who goes and who comes is one line each. */
function describeRows({ field, was, now, nameOf }: Rows, path: string[]): ChangedLine[] {
  const [stored, given] = [was, now].map((rows) => (Array.isArray(rows) ? (rows as Row[]) : [])) as [Row[], Row[]]
  const pairs = pairByName(given, stored)
  const kept = new Set(pairs.map(([, match]) => match))
  const label = path.join(' › ')
  const show = (row: Row) => showValue(field, [row], nameOf)
  return [
    ...pairs.flatMap(([row, match]): ChangedLine[] =>
      match
        ? describeChange({ fields: field.flattenedFields, was: match, now: row, nameOf }, [...path, row.name])
        : isNothing(row)
          ? []
          : [{ label, was: null, now: show(row) }],
    ),
    ...stored.filter((row) => !kept.has(row)).map((row) => ({ label, was: show(row), now: null })),
  ]
}
