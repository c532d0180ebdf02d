'use client'
import { useFormProcessing } from '@payloadcms/ui'
import type { ReactNode } from 'react'
import { fieldId } from '../fieldId.ts'
import { useReadOnly } from './readOnly.ts'

type CellProps = {
  path: string
  label: string
  className?: string
  /** What is wrong, or worth knowing, beside the field. */
  problem?: string | null
  hint?: string | null
  children: (input: {
    id: string
    disabled: boolean
    'aria-invalid': boolean
    'aria-describedby'?: string
  }) => ReactNode
}

/** One field of a row: its label (read aloud always, seen on a phone), the input, and what is wrong with it below. */
export const Cell = ({ path, label, className = '', problem = null, hint = null, children }: CellProps) => {
  const isReadOnly = useReadOnly()
  const isProcessing = useFormProcessing()
  const id = fieldId(path)
  const said = problem ?? hint
  return (
    <div className={`team-cell ${className}`}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        disabled: isReadOnly || isProcessing,
        'aria-invalid': problem !== null,
        ...(said ? { 'aria-describedby': `${id}-said` } : {}),
      })}
      {said && (
        <p id={`${id}-said`} className={problem ? 'team-cell__problem' : 'team-cell__hint'}>
          {said}
        </p>
      )}
    </div>
  )
}
