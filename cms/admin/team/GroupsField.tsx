'use client'
import { toast, useForm, useFormFields } from '@payloadcms/ui'
import type { ArrayFieldClientComponent } from 'payload'
import { plan } from '../../../content/model/plan.ts'
import { fieldId } from '../fieldId.ts'
import { FindingNotes } from './FindingNotes.tsx'
import { useRowIds } from './formValues.ts'
import { focusField } from './focusField.ts'
import { GroupCard } from './GroupCard.tsx'
import { ReadOnly } from './readOnly.ts'
import { addRow, moveRow, removeRow, type Row } from './rows.ts'
import { sayHouseholds } from './sayHouseholds.ts'
import { useVillageFacts } from './villageFacts.ts'

const { minMembers, maxMembers, minHouseholds, maxHouseholds } = plan.group
/** The groups by clusters of homes, one card each. */
export const GroupsField: ArrayFieldClientComponent = ({ path, readOnly = false }) => {
  const form = useForm()
  const ids = useRowIds(path)
  const village = useVillageFacts()
  const sum = useFormFields(([fields]) =>
    ids.reduce((total, _, place) => total + (Number(fields[`${path}.${place}.households`]?.value) || 0), 0),
  )
  const add = (): void => {
    addRow(form, path, { name: `Nhóm ${ids.length + 1}` })
    focusField(`${path}.${ids.length}.area`)
  }
  const remove = (place: number): void => {
    const row = form.getDataByPath<Row[]>(path)[place] ?? {}
    removeRow(form, { path, rowIndex: place })
    toast(`Đã bỏ ${String(row.name ?? '').trim() || 'một nhóm'}. Chưa lưu.`, {
      action: { label: 'Lấy lại', onClick: () => addRow(form, path, row, place) },
      duration: 10_000,
    })
  }
  const move = (place: number, by: -1 | 1): void => moveRow(form, path, [place, place + by])
  return (
    <ReadOnly value={readOnly}>
      <section className="team-part" id={fieldId(path)} aria-labelledby="groups-heading">
        <h3 id="groups-heading">Các nhóm theo cụm dân cư</h3>
        <p className="team-part__hint">
          Mỗi nhóm {minMembers} đến {maxMembers} người, có 1 nhóm trưởng, phụ trách {minHouseholds} đến {maxHouseholds}{' '}
          hộ.
        </p>
        {ids.length > 0 && (
          <p className="team-part__sum" aria-live="polite">
            {sayHouseholds({ groups: ids.length, sum, village })}
          </p>
        )}
        <FindingNotes at={path} onlyHere />
        <ul className="group-cards">
          {ids.map((id, place) => (
            <GroupCard
              key={id}
              path={`${path}.${place}`}
              number={place + 1}
              menu={[
                place > 0 && { label: 'Chuyển nhóm lên', act: () => move(place, -1) },
                place < ids.length - 1 && { label: 'Chuyển nhóm xuống', act: () => move(place, 1) },
                { label: 'Bỏ nhóm này', act: () => remove(place), isDangerous: true },
              ]}
            />
          ))}
        </ul>
        {!readOnly && (
          <button type="button" className="team-button" onClick={add}>
            + Thêm nhóm
          </button>
        )}
      </section>
    </ReadOnly>
  )
}
