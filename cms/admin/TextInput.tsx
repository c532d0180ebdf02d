'use client'
import type { HTMLAttributes } from 'react'

type TextInputProps = {
  id: string
  label: string
  value: string
  onChange: (value: string) => void
  type?: 'email' | 'password' | 'text'
  autoComplete: string
  inputMode?: HTMLAttributes<HTMLInputElement>['inputMode']
  /** What a step before has led to. */
  isFocused?: boolean
  /** False inside a document's form, where the browser would keep the document from being saved. */
  isRequired?: boolean
  /** Inside a document's form, where Enter would save the document. */
  onEnter?: () => void
}

/** A labelled input outside Payload's own forms. */
export const TextInput = ({
  id,
  label,
  value,
  onChange,
  type = 'text',
  isFocused = false,
  isRequired = true,
  onEnter,
  ...more
}: TextInputProps) => (
  <div className="field-type text">
    <label htmlFor={id}>{label}</label>
    <input
      id={id}
      name={id.replace('field-', '')}
      type={type}
      required={isRequired}
      value={value}
      ref={isFocused ? (input) => void (document.activeElement === document.body && input?.focus()) : undefined}
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !onEnter) return
        event.preventDefault()
        onEnter()
      }}
      {...more}
    />
  </div>
)
