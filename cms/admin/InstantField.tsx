'use client'
import { useField } from '@payloadcms/ui'
import type { DateFieldClientProps } from 'payload'
import { showInstant } from './describePublish.ts'

/** An instant in a record that nobody changes, as the clock on a Vietnamese wall showed it. */
export const InstantField = ({ path, field }: DateFieldClientProps) => {
  const { value } = useField<string | null>({ path })
  return (
    <div className="field-type read-only">
      <span className="field-label">{String(field.label)}</span>
      <p>{value ? showInstant(new Date(value).toISOString(), 'seconds') : '–'}</p>
    </div>
  )
}
