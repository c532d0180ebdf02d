'use client'
import { useField } from '@payloadcms/ui'
import type { DefaultCellComponentProps, NumberFieldClientProps } from 'payload'
import { showDuration } from './showDuration.ts'

const show = (ms: unknown): string => (typeof ms === 'number' ? showDuration(ms) : '–')

/** How long something took, in a list. */
export const DurationCell = ({ cellData }: DefaultCellComponentProps) => <span>{show(cellData)}</span>

/** The same in a record that nobody changes. */
export const DurationField = ({ path, field }: NumberFieldClientProps) => {
  const { value } = useField<number>({ path })
  return (
    <div className="field-type read-only">
      <span className="field-label">{String(field.label)}</span>
      <p>{show(value)}</p>
    </div>
  )
}
