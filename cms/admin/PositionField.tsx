'use client'
import {
  Button,
  FieldDescription,
  FieldError,
  FieldLabel,
  useDocumentInfo,
  useField,
  useFormFields,
} from '@payloadcms/ui'
import type { NumberFieldClientComponent } from 'payload'
import { useState } from 'react'
import { checkPosition, type Position } from '../../content/model/position.ts'
import { fieldId } from './fieldId.ts'
import { PositionMapFrame } from './PositionMapFrame.tsx'
import { findPositionProblem, noPosition, toKeptPosition, toPosition, toShownPosition } from './typedPosition.ts'
import type { KeptPosition } from './typedPosition.ts'
import { useSurroundings, type Surroundings } from './useSurroundings.ts'

/** Latitude and longitude as one: typed or pasted as a text, or placed on a map of the commune. */
export const PositionField: NumberFieldClientComponent = ({ field, path, readOnly }) => {
  const { id } = useDocumentInfo()
  const lat = useField<KeptPosition['lat']>({ path })
  const lon = useField<KeptPosition['lon']>({ path: 'lon' })
  const commune = useFormFields(([fields]) => fields.commune?.value)
  const surroundings = useSurroundings(commune, id)
  const [typed, setTyped] = useState<string | null>(null)
  const [wasSwapped, setSwapped] = useState(false)
  const kept: KeptPosition = { lat: lat.value ?? null, lon: lon.value ?? null }
  const keep = (next: KeptPosition): void => {
    lat.setValue(next.lat)
    lon.setValue(next.lon)
  }
  const type = (text: string): void => {
    const next = toKeptPosition(text)
    setTyped(text)
    setSwapped(next.isSwapped)
    keep(next)
  }
  const pick = (next: KeptPosition): void => {
    setTyped(null)
    setSwapped(false)
    keep(next)
  }
  const position = toPosition(kept)
  const problem = typed === null ? findPositionProblem(kept) : null
  const isWrong = problem !== null || (typed === null && (lat.showError || lon.showError))
  const isFixed = Boolean(readOnly || lat.disabled)
  return (
    <div className={`field-type number position-field${isWrong ? ' error' : ''}`}>
      <FieldLabel htmlFor={fieldId(path)} label="Vị trí trên bản đồ" path={path} />
      <div className="field-type__wrap">
        <FieldError path={path} showError={isWrong} message={problem ?? lat.errorMessage ?? lon.errorMessage ?? ''} />
        <div className="position-field__row">
          <input
            id={fieldId(path)}
            type="text"
            autoComplete="off"
            placeholder="vĩ độ, kinh độ"
            aria-invalid={isWrong}
            disabled={isFixed}
            value={typed ?? toShownPosition(kept)}
            onChange={(event) => type(event.target.value)}
            onBlur={() => setTyped(null)}
          />
          {!isFixed && position && (
            <Button type="button" buttonStyle="secondary" size="medium" onClick={() => pick(noPosition)}>
              Bỏ vị trí
            </Button>
          )}
        </div>
      </div>
      <FieldDescription description={field.admin?.description} path={path} />
      <div aria-live="polite">
        {wasSwapped && <p className="position-field__note">Vĩ độ và kinh độ bị đổi chỗ; đã được đổi lại cho đúng.</p>}
        <PlaceWarning position={position} surroundings={surroundings} />
      </div>
      {!commune && <p className="position-field__note">Chọn xã, thị trấn để hiện bản đồ.</p>}
      {surroundings && hasAnything(surroundings) && (
        <PositionMapFrame surroundings={surroundings} position={position} onPick={pick} readOnly={isFixed} />
      )}
      {surroundings && !hasAnything(surroundings) && (
        <p className="position-field__note">
          Chưa có ranh giới xã và chưa thôn nào khác có vị trí nên chưa vẽ được bản đồ. Hãy ghi toạ độ vào ô trên.
        </p>
      )}
    </div>
  )
}

const hasAnything = ({ commune, villages }: Surroundings): boolean => commune.boundary !== null || villages.length > 0

/** A word, never a bar: the boundary may be the rough one. */
const PlaceWarning = ({ position, surroundings }: { position: Position | null; surroundings: Surroundings | null }) => {
  const checked = position && surroundings ? checkPosition(position, surroundings) : true
  return checked === true ? null : <p className="position-field__note">{checked}</p>
}
