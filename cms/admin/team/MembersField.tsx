'use client'
import { useFormFields } from '@payloadcms/ui'
import type { ArrayFieldClientComponent } from 'payload'
import { useState } from 'react'
import { plan } from '../../../content/model/plan.ts'
import { fieldId } from '../fieldId.ts'
import { CopyPeople, type Copying } from './CopyPeople.tsx'
import { FindingNotes } from './FindingNotes.tsx'
import { useRowIds } from './formValues.ts'
import { PeopleList } from './PeopleList.tsx'
import { ReadOnly } from './readOnly.ts'
import { ReplaceLeader } from './ReplaceLeader.tsx'
import { useIsStored } from './useSend.ts'

const { minMembers, maxMembers } = plan.team

/** The team's people: leader, deputies, members with their tasks. */
export const MembersField: ArrayFieldClientComponent = ({ path, readOnly = false }) => {
  const count = useRowIds(path).length
  const isStored = useIsStored()
  const [copying, setCopying] = useState<Copying | null>(null)
  const [isReplacing, setReplacing] = useState(false)
  const hasLeader = useFormFields(([fields]) =>
    (fields[path]?.rows ?? []).some((_, place) => fields[`${path}.${place}.role`]?.value === 'leader'),
  )
  return (
    <ReadOnly value={readOnly}>
      <section className="team-part" id={fieldId(path)} aria-labelledby="members-heading">
        <header>
          <h3 id="members-heading">Thành viên tổ: {count} người</h3>
          {!readOnly && isStored && count > 0 && (
            <button type="button" className="team-button" onClick={() => setReplacing(true)}>
              {hasLeader ? 'Thay tổ trưởng…' : 'Chọn tổ trưởng…'}
            </button>
          )}
        </header>
        <p className="team-part__hint">
          Từ {minMembers} đến {maxMembers} người: 1 tổ trưởng, 1 đến 3 tổ phó.
        </p>
        <FindingNotes at={path} />
        <PeopleList
          list={path}
          kind="team"
          onCopy={(person) => setCopying({ ticked: [person] })}
          onReplace={() => setReplacing(true)}
        />
        {copying && <CopyPeople copying={copying} onClose={() => setCopying(null)} />}
        {isReplacing && (
          <ReplaceLeader list={path} office={{ role: 'leader', group: null }} onClose={() => setReplacing(false)} />
        )}
      </section>
    </ReadOnly>
  )
}
