import type { TextField } from 'payload'
import { day as dayShape, parseDay } from '../../content/model/date.ts'

type DayOptions = {
  name: string
  label: string
  required?: boolean
  description?: string
  defaultValue?: () => string
  /** A sentence where the day does not go with its siblings. */
  check?: (siblings: Record<string, string | null | undefined>) => string | null
}

/** A day as `YYYY-MM-DD`, shown and typed as dd/mm/yyyy. */
export const day = ({ name, label, required = false, description, defaultValue, check }: DayOptions): TextField => ({
  name,
  label,
  type: 'text',
  required,
  ...(defaultValue ? { defaultValue } : {}),
  hooks: {
    beforeValidate: [({ value }) => (typeof value === 'string' && value !== '' ? (parseDay(value) ?? value) : value)],
  },
  validate: (value: string | null | undefined, { siblingData }: { siblingData: object }) => {
    if (!value) return required ? `Hãy ghi «${label}», ví dụ 05/11/2022.` : true
    if (!dayShape.safeParse(value).success)
      return `«${value}» không phải là ngày có thật. Hãy ghi ngày/tháng/năm, ví dụ 05/11/2022.`
    return check?.(siblingData as Record<string, string>) ?? true
  },
  admin: {
    placeholder: 'ngày/tháng/năm',
    ...(description ? { description } : {}),
    components: {
      Cell: '/admin/DayCell.tsx#DayCell',
      Diff: '/admin/WordDiff.tsx#WordDiff',
      Field: '/admin/DayField.tsx#DayField',
    },
  },
})
