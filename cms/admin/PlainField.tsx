'use client'
import { useField } from '@payloadcms/ui'
import type { NumberFieldClientProps, SelectFieldClientProps, TextareaFieldClientProps } from 'payload'
import { splitDetail } from '../publish/technicalDetail.ts'
import { TechnicalDetail } from './TechnicalDetail.tsx'

type Props = NumberFieldClientProps | SelectFieldClientProps | TextareaFieldClientProps

const empty = '–'
const count = new Intl.NumberFormat('vi')

/** A value of a record that nobody changes, as words instead of a box that looks as if one could. */
export const PlainField = ({ path, field }: Props) => {
  const { value } = useField<number | string | null>({ path })
  const { sentence, detail } = splitDetail(typeof value === 'string' ? value : '')
  const label = 'options' in field ? labelOf(field.options, sentence) : sentence
  return (
    <div className="field-type read-only">
      <span className="field-label">{String(field.label)}</span>
      <p>{(typeof value === 'number' ? count.format(value) : label) || empty}</p>
      <TechnicalDetail detail={detail} />
    </div>
  )
}

const labelOf = (options: SelectFieldClientProps['field']['options'], value: string): string => {
  const chosen = options.find((option) => typeof option === 'object' && option.value === value)
  return typeof chosen === 'object' ? String(chosen.label) : value
}
