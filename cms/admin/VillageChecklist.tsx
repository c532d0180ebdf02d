'use client'
import { FieldDescription, FieldError, FieldLabel, useField, useFormFields } from '@payloadcms/ui'
import type { RelationshipFieldClientComponent } from 'payload'
import { useEffect, useState } from 'react'
import type { VillageChoice } from '../collections/villageChoices.ts'
import { groupByCommune, joined, matchChoices, offerChoices, toggled, undecidedOf } from './chooseVillages.ts'
import { fieldId } from './fieldId.ts'
import { readOwnApi } from './readOwnApi.ts'

type Id = number | string
/** So many fit on a screen; more can be looked for. */
const searchedFrom = 15

const useChoices = (): VillageChoice[] | null => {
  const [choices, setChoices] = useState<VillageChoice[] | null>(null)
  useEffect(() => {
    readOwnApi<{ choices: VillageChoice[] }>('/api/villages/choices')
      .then((answer) => setChoices(answer?.choices ?? []))
      .catch((error: unknown) => {
        console.error(error)
        setChoices([])
      })
  }, [])
  return choices
}

/** The villages of a decision as a list to tick, in place of a box to search in. */
export const VillageChecklist: RelationshipFieldClientComponent = ({ field, path, readOnly }) => {
  const { value, setValue, showError, errorMessage, disabled } = useField<Id[] | null>({ path })
  const commune = useFormFields(([fields]) => (fields.commune?.value as Id | null | undefined) ?? null)
  const [typed, setTyped] = useState('')
  const choices = useChoices()
  const chosen = value ?? []
  const isFixed = Boolean(readOnly || disabled)
  const offered = offerChoices(choices ?? [], commune, chosen)
  const undecided = undecidedOf(offered)
  return (
    <fieldset className={`field-type village-checklist${showError ? ' error' : ''}`} id={fieldId(path)}>
      <legend>
        <FieldLabel as="span" label={field.label} path={path} required={field.required} />
      </legend>
      <FieldDescription description={field.admin?.description} path={path} />
      <FieldError path={path} showError={showError} message={errorMessage} />
      {choices === null && <p>Đang mở danh sách thôn…</p>}
      {choices !== null && offered.length === 0 && <p>Chưa có thôn nào để chọn.</p>}
      {!isFixed && offered.length > 0 && (
        <div className="village-checklist__acts">
          {undecided.length > 0 && (
            <button type="button" className="plain-button" onClick={() => setValue(joined(chosen, undecided))}>
              Chọn tất cả thôn chưa có quyết định ({undecided.length})
            </button>
          )}
          {chosen.length > 0 && (
            <button type="button" className="plain-button" onClick={() => setValue([])}>
              Bỏ chọn tất cả
            </button>
          )}
        </div>
      )}
      {offered.length > searchedFrom && (
        <input
          type="search"
          className="village-checklist__search"
          aria-label="Tìm thôn trong danh sách"
          placeholder="Tìm thôn, gõ không dấu cũng được"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      <p aria-live="polite">{offered.length > 0 && `Đã chọn ${chosen.length} trong ${offered.length} thôn.`}</p>
      {groupByCommune(matchChoices(offered, typed)).map(({ title, villages }, _, groups) => (
        <div key={title} className="village-checklist__group">
          {groups.length > 1 && <h4>{title}</h4>}
          <ul>
            {villages.map(({ id, title: name, isDecided }) => (
              <li key={id}>
                <label>
                  <input
                    type="checkbox"
                    checked={chosen.includes(id)}
                    disabled={isFixed}
                    onChange={() => setValue(toggled(chosen, id))}
                  />
                  <span>
                    {name} {isDecided && !chosen.includes(id) && <small>đã có quyết định</small>}
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </fieldset>
  )
}
