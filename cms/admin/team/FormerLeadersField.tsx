'use client'
import { useForm } from '@payloadcms/ui'
import type { ArrayFieldClientComponent } from 'payload'
import { formerRoles } from '../../../content/model/replaceLeader.ts'
import { fieldId } from '../fieldId.ts'
import { DayInputCell, TextCell } from './cells.tsx'
import { useFormValue, useRowIds } from './formValues.ts'
import { ReadOnly, useReadOnly } from './readOnly.ts'
import { removeRow } from './rows.ts'

const FormerLeader = ({ path, onRemove }: { path: string; onRemove: () => void }) => {
  const role = useFormValue<keyof typeof formerRoles>(`${path}.role`) ?? 'leader'
  const group = useFormValue<string>(`${path}.group`)
  const isReadOnly = useReadOnly()
  return (
    <li className="former-leader">
      <TextCell path={`${path}.name`} label={[formerRoles[role], group].filter(Boolean).join(' ')} />
      <DayInputCell path={`${path}.since`} label="Từ ngày" />
      <DayInputCell path={`${path}.until`} label="Đến ngày" />
      <TextCell path={`${path}.decision`} label="Quyết định thay" />
      {!isReadOnly && (
        <button type="button" className="link-button" onClick={onRemove}>
          Bỏ dòng này
        </button>
      )}
    </li>
  )
}

/** Who led until when: written by «Thay tổ trưởng», newest first. */
export const FormerLeadersField: ArrayFieldClientComponent = ({ path, readOnly = false }) => {
  const form = useForm()
  const ids = useRowIds(path)
  if (ids.length === 0) return null
  return (
    <ReadOnly value={readOnly}>
      <section className="team-part" id={fieldId(path)} aria-labelledby="former-heading">
        <h3 id="former-heading">Những người đã làm tổ trưởng, nhóm trưởng</h3>
        <p className="team-part__hint">Tự ghi khi thay người. Không bao giờ hiện ra ngoài.</p>
        <ul className="former-leaders">
          {ids
            .map((id, place) => (
              <FormerLeader
                key={id}
                path={`${path}.${place}`}
                onRemove={() => removeRow(form, { path, rowIndex: place })}
              />
            ))
            .toReversed()}
        </ul>
      </section>
    </ReadOnly>
  )
}
