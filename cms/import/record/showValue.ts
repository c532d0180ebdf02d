import type { FlattenedField } from 'payload'
import { squareKilometres } from '../../../content/model/area.ts'
import { day, showDay } from '../../../content/model/date.ts'
import { showPhone } from '../../../content/model/person.ts'
import type { Boundary } from '../../../content/model/snapshot.ts'
import { isNothing } from '../sameDocument.ts'
import type { Id } from '../stored.ts'

/** The title of a document that another names. */
export type NameOf = (collection: string, id: Id) => string

/** A value in words, null where there is none. */
export function showValue(field: FlattenedField, value: unknown, nameOf: NameOf): string | null {
  if (isNothing(value) && field.type !== 'checkbox') return null
  switch (field.type) {
    case 'checkbox':
      return value ? 'Có' : 'Không'
    case 'select':
      return findOption(field.options, value)
    case 'json':
      return showBoundary(value as Boundary)
    case 'relationship':
      return [value]
        .flat()
        .map((id) => nameOf(String(field.relationTo), id as Id))
        .join('; ')
    case 'array':
      return (value as object[]).map((row) => showRow(field.flattenedFields, row, nameOf)).join('; ')
    case 'group':
      return showParts(field.flattenedFields, value as object, nameOf).join(', ') || null
    default:
      return [value]
        .flat()
        .map((text) => showText(field, text))
        .join('; ')
  }
}

/** The only JSON of the collections. */
const showBoundary = (area: Boundary): string =>
  `${area.flat(2).length} điểm, khoảng ${squareKilometres(area).toFixed(2).replace('.', ',')} km²`

function findOption(options: Extract<FlattenedField, { type: 'select' }>['options'], value: unknown): string {
  const option = options.find((each) => (typeof each === 'string' ? each : each.value) === value)
  return typeof option === 'object' && typeof option.label === 'string' ? option.label : String(value)
}

function showText(field: FlattenedField, value: unknown): string {
  if (typeof value !== 'string') return String(value)
  if ('name' in field && field.name === 'phone') return showPhone(value)
  return day.safeParse(value).success ? showDay(value) : value
}

/** «Nguyễn Văn A (Tổ trưởng, 0500 111 222)». */
function showRow(fields: FlattenedField[], row: object, nameOf: NameOf): string {
  const name = (row as { name?: unknown }).name
  const parts = showParts(
    fields.filter((field) => !('name' in field && field.name === 'name')),
    row,
    nameOf,
  )
  return `${isNothing(name) ? 'Chưa có tên' : String(name)}${parts.length > 0 ? ` (${parts.join(', ')})` : ''}`
}

/** What speaks for itself goes without its label. */
const plain = new Set(['role', 'post', 'phone', 'area', 'members', 'source', 'givenOn'])

const showParts = (fields: FlattenedField[], row: object, nameOf: NameOf): string[] =>
  fields.flatMap((field) => {
    if (!('name' in field) || field.name === 'id') return []
    const value = (row as Record<string, unknown>)[field.name]
    const text = isNothing(value) ? null : showValue(field, value, nameOf)
    if (text === null) return []
    const label = 'label' in field && typeof field.label === 'string' ? lowerFirst(field.label) : ''
    return [plain.has(field.name) || label === '' ? text : `${label}: ${text}`]
  })

const lowerFirst = (text: string) => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)
