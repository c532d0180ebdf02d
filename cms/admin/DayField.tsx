'use client'
import { FieldDescription, FieldError, FieldLabel, useField } from '@payloadcms/ui'
import type { TextFieldClientComponent } from 'payload'
import { useEffect, useState } from 'react'
import { day as dayShape, parseDay, showDay } from '../../content/model/date.ts'

const show = (value: string | undefined): string =>
  value && dayShape.safeParse(value).success ? showDay(value) : (value ?? '')

/** A day typed as 5/11/2022 and kept as 2022-11-05. What cannot be read stays as typed, with a word on how to mend it. */
export const DayField: TextFieldClientComponent = ({ field, path, readOnly }) => {
  const { value, setValue, showError, errorMessage } = useField<string>({ path })
  const [typed, setTyped] = useState(show(value))
  useEffect(() => setTyped(show(value)), [value])
  const id = `field-${path.replaceAll('.', '__')}`
  const settle = () => setValue(typed.trim() === '' ? null : (parseDay(typed) ?? typed))
  return (
    <div className={`field-type text day-field${showError ? ' error' : ''}`}>
      <FieldLabel htmlFor={id} label={field.label} path={path} required={field.required} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={showError} message={errorMessage} />
        <input
          id={id}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          placeholder="ngày/tháng/năm"
          disabled={readOnly}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={settle}
        />
      </div>
      <FieldDescription description={field.admin?.description} path={path} />
    </div>
  )
}
