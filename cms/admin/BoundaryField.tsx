'use client'
import { Button, FieldError, FieldLabel, useField } from '@payloadcms/ui'
import type { JSONFieldClientComponent } from 'payload'
import { useState } from 'react'
import type { Boundary } from '../../content/model/snapshot.ts'
import { fieldId } from './fieldId.ts'
import { countPoints, readBoundary } from './readBoundary.ts'

/** A boundary is pasted as GeoJSON or removed; nobody edits coordinates by hand. */
export const BoundaryField: JSONFieldClientComponent = ({ field, path, readOnly }) => {
  const { value, setValue, showError, errorMessage } = useField<Boundary | null>({ path })
  const [problem, setProblem] = useState('')
  const [text, setText] = useState('')
  const take = () => {
    const read = readBoundary(text)
    if (typeof read === 'string') return setProblem(read)
    setProblem('')
    setText('')
    setValue(read)
  }
  return (
    <div className="field-type boundary-field">
      <FieldLabel htmlFor={fieldId(path)} label={field.label} path={path} />
      <p>
        {value
          ? `Đã có ranh giới (${countPoints(value)} điểm).`
          : 'Chưa có ranh giới. Bản đồ sẽ vẽ một vùng sơ đồ quanh các thôn.'}
      </p>
      {!readOnly && (
        <>
          <textarea
            id={fieldId(path)}
            rows={3}
            placeholder="Dán nội dung tệp GeoJSON vào đây"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          {problem !== '' && (
            <p className="boundary-field__problem" role="alert">
              {problem}
            </p>
          )}
          <FieldError path={path} showError={showError} message={errorMessage} />
          <div className="boundary-field__buttons">
            <Button type="button" buttonStyle="secondary" size="medium" onClick={take} disabled={text.trim() === ''}>
              Dùng ranh giới này
            </Button>
            {value && (
              <Button type="button" buttonStyle="secondary" size="medium" onClick={() => setValue(null)}>
                Bỏ ranh giới
              </Button>
            )}
          </div>
        </>
      )}
    </div>
  )
}
