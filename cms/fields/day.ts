import type { TextField } from 'payload'
import { day as dayShape, parseDay } from '../../content/model/date.ts'

type DayOptions = { name: string; label: string; required?: boolean; description?: string; defaultValue?: () => string }

/** A day as `YYYY-MM-DD`, shown and typed as dd/mm/yyyy. */
export const day = ({ name, label, required = false, description, defaultValue }: DayOptions): TextField => ({
  name,
  label,
  type: 'text',
  required,
  ...(defaultValue ? { defaultValue } : {}),
  hooks: {
    beforeValidate: [({ value }) => (typeof value === 'string' && value !== '' ? (parseDay(value) ?? value) : value)],
  },
  validate: (value: string | null | undefined) => {
    if (!value) return required ? `Hãy ghi «${label}», ví dụ 05/11/2022.` : true
    return (
      dayShape.safeParse(value).success ||
      `«${value}» không phải là ngày có thật. Hãy ghi ngày/tháng/năm, ví dụ 05/11/2022.`
    )
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
