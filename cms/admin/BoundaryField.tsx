'use client'
import { FieldError, FieldLabel, useField } from '@payloadcms/ui'
import type { JSONFieldClientComponent } from 'payload'
import { useState } from 'react'
import type { Boundary } from '../../content/model/snapshot.ts'
import { countPoints, readBoundary } from './readBoundary.ts'

/** A boundary is pasted as GeoJSON or removed; nobody edits coordinates by hand. */
export const BoundaryField: JSONFieldClientComponent = ({ field, path }) => {
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
      <FieldLabel htmlFor={`field-${path}`} label={field.label} path={path} />
      <FieldError path={path} showError={showError || problem !== ''} message={problem || errorMessage} />
      <p>{value ? `Đã có ranh giới (${countPoints(value)} điểm).` : 'Chưa có ranh giới: bản đồ vẽ một vùng sơ đồ quanh các thôn.'}</p>
      <textarea
        id={`field-${path}`}
        rows={3}
        placeholder="Dán nội dung tệp GeoJSON vào đây"
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p>
        <button type="button" className="btn btn--style-secondary btn--size-small" onClick={take} disabled={text.trim() === ''}>
          Dùng ranh giới này
        </button>{' '}
        {value && (
          <button type="button" className="btn btn--style-secondary btn--size-small" onClick={() => setValue(null)}>
            Bỏ ranh giới
          </button>
        )}
      </p>
    </div>
  )
}
