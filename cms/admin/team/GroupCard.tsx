'use client'
import { useState } from 'react'
import { fieldId, rowId } from '../fieldId.ts'
import { CountCell, TextCell } from './cells.tsx'
import { CopyPeople, type Copying } from './CopyPeople.tsx'
import { FindingNotes } from './FindingNotes.tsx'
import { useFormValue } from './formValues.ts'
import { PeopleList } from './PeopleList.tsx'
import { useReadOnly } from './readOnly.ts'
import { ReplaceLeader } from './ReplaceLeader.tsx'
import { RowMenu, type MenuEntry } from './RowMenu.tsx'
import { ZaloBlock } from './ZaloBlock.tsx'

/** A group: its part of the village, its households, its people, its Zalo group. */
export const GroupCard = ({ path, number, menu }: { path: string; number: number; menu: (MenuEntry | false)[] }) => {
  const name = useFormValue<string>(`${path}.name`)
  const isReadOnly = useReadOnly()
  const [copying, setCopying] = useState<Copying | null>(null)
  const [isReplacing, setReplacing] = useState(false)
  const list = `${path}.members`
  const title = name?.trim() || `Nhóm thứ ${number}`
  return (
    <li className="group-card" id={rowId(path)}>
      <div className="group-card__facts">
        <TextCell path={`${path}.name`} label="Tên nhóm" placeholder={`Nhóm ${number}`} />
        <TextCell
          path={`${path}.area`}
          label="Địa bàn"
          className="group-card__area"
          placeholder="Xóm Trên, dọc đường liên thôn…"
        />
        <CountCell path={`${path}.households`} label="Số hộ" className="group-card__households" />
        {!isReadOnly && <RowMenu label={`Việc khác với ${title}`} entries={menu} />}
      </div>
      <FindingNotes at={`${path}.households`} />
      <div id={fieldId(list)}>
        <FindingNotes at={list} />
        <PeopleList
          list={list}
          kind="group"
          onCopy={(person) => setCopying({ from: list, ticked: [person] })}
          onReplace={() => setReplacing(true)}
        >
          <button type="button" className="team-button" onClick={() => setCopying({ to: list })}>
            Chép người vào nhóm này…
          </button>
          <button type="button" className="team-button" onClick={() => setCopying({ from: list })}>
            Chép người sang nhóm khác…
          </button>
        </PeopleList>
      </div>
      <ZaloBlock path={`${path}.zalo`} title="Nhóm đã lập nhóm Zalo riêng" />
      {copying && <CopyPeople copying={copying} onClose={() => setCopying(null)} />}
      {isReplacing && (
        <ReplaceLeader list={list} office={{ role: 'groupLeader', group: title }} onClose={() => setReplacing(false)} />
      )}
    </li>
  )
}
