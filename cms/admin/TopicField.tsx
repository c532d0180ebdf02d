'use client'
import { FieldDescription, FieldError, FieldLabel, useField, useFormFields } from '@payloadcms/ui'
import type { SelectFieldClientComponent } from 'payload'
import { useEffect, useState } from 'react'
import { guessTopic } from '../../content/model/guessTopic.ts'
import { fieldId } from './fieldId.ts'

/** A bulletin's topics side by side. The one that its words tell is taken until somebody chooses. */
export const TopicField: SelectFieldClientComponent = ({ field, path, readOnly }) => {
  const { value, initialValue, setValue, showError, errorMessage, disabled } = useField<string | null>({ path })
  const written = useFormFields(([fields]) => `${fields.title?.value ?? ''}. ${fields.body?.value ?? ''}`)
  const [isChosen, setIsChosen] = useState(false)
  const isFixed = Boolean(readOnly || disabled)
  const isGuessing = !isChosen && !isFixed && !initialValue && /\p{L}/u.test(written)
  const guess = isGuessing ? guessTopic(written) : null
  useEffect(() => {
    if (guess !== null) setValue(guess)
  }, [guess, setValue])
  const options = field.options.filter((option) => typeof option === 'object')
  return (
    <fieldset className={`field-type topic-field${showError ? ' error' : ''}`} id={fieldId(path)}>
      <legend>
        <FieldLabel as="span" label={field.label} path={path} required={field.required} />
      </legend>
      <FieldError path={path} showError={showError} message={errorMessage} />
      <div className="topic-field__choices">
        {options.map((option) => (
          <label key={option.value} className="choice">
            <input
              type="radio"
              name={fieldId(path)}
              checked={value === option.value}
              disabled={isFixed}
              onChange={() => {
                setIsChosen(true)
                setValue(option.value)
              }}
            />
            <span>{String(option.label)}</span>
          </label>
        ))}
      </div>
      <FieldDescription description={field.admin?.description} path={path} />
    </fieldset>
  )
}
