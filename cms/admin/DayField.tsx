'use client'
import { FieldDescription, FieldError, FieldLabel, useField } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import { useState } from 'react'
import { fieldId } from './fieldId.ts'
import { findDayProblem, toKeptDay, toShownDay } from './typedDay.ts'

/** A day typed as 5/11/2022 and kept as 2022-11-05. What cannot be read stays as typed, with a word on how to mend it. */
export const DayField: TextFieldClientComponent = ({ field, path, readOnly }) => {
  const { value, setValue, showError, errorMessage, disabled } = useField<string | null>({ path })
  // Null: nobody is typing, so what is kept is shown.
  const [typed, setTyped] = useState<string | null>(null)
  const problem = typed === null ? findDayProblem(value) : null
  const isWrong = problem !== null || showError
  const type = (text: string): void => {
    setTyped(text)
    setValue(toKeptDay(text))
  }
  return (
    <div className={`field-type text day-field${isWrong ? ' error' : ''}`}>
      <FieldLabel htmlFor={fieldId(path)} label={field.label} path={path} required={field.required} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={isWrong} message={problem ?? errorMessage} />
        <input
          id={fieldId(path)}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          placeholder="ngày/tháng/năm"
          aria-invalid={isWrong}
          disabled={Boolean(readOnly || disabled)}
          value={typed ?? toShownDay(value)}
          onChange={(event) => type(event.target.value)}
          onBlur={() => setTyped(null)}
        />
      </div>
      <FieldDescription description={field.admin?.description} path={path} />
    </div>
  )
}
