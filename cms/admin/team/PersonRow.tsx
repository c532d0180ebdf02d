'use client'
import { groupRoles, teamRoles } from '../../../content/model/team.ts'
import { rowId } from '../fieldId.ts'
import { optionsOf } from '../../fields/optionsOf.ts'
import { ConsentPlace } from './ConsentPlace.tsx'
import { DayInputCell, PhoneCell, SelectCell, TextCell } from './cells.tsx'
import { useFormValue } from './formValues.ts'
import { usePhoneSharer } from './people.ts'
import { useReadOnly } from './readOnly.ts'
import { RowMenu, type MenuEntry } from './RowMenu.tsx'

export type RowKind = 'group' | 'team'
const roles = { team: optionsOf(teamRoles), group: optionsOf(groupRoles) }
const termWords = { team: 'Làm tổ trưởng từ ngày', group: 'Làm nhóm trưởng từ ngày' }

type RowProps = {
  path: string
  kind: RowKind
  /** Another person of the list leads: the office is handed over, not given twice. */
  isLeaderElsewhere: boolean
  menu: (MenuEntry | false)[]
}

/** A person, in place: one line on a desk, a short card on a phone. */
export const PersonRow = ({ path, kind, isLeaderElsewhere, menu }: RowProps) => {
  const role = useFormValue<string>(`${path}.role`)
  const name = useFormValue<string>(`${path}.name`)
  const sharer = usePhoneSharer(path)
  const isReadOnly = useReadOnly()
  const isLeader = role === 'leader'
  return (
    <li className={`person person--${kind}${isLeader ? ' person--leader' : ''}`} id={rowId(path)}>
      <SelectCell
        path={`${path}.role`}
        label="Chức danh"
        className="person__role"
        options={roles[kind].filter(({ value }) => isLeader || !isLeaderElsewhere || value !== 'leader')}
      />
      <TextCell path={`${path}.name`} label="Họ và tên" className="person__name" placeholder="Họ và tên" />
      <PhoneCell path={`${path}.phone`} label="Số điện thoại" className="person__phone" sharedWith={sharer} />
      {kind === 'team' && (
        <>
          <TextCell path={`${path}.post`} label="Chức vụ" className="person__post" placeholder="Chức vụ" />
          <TextCell path={`${path}.task`} label="Nhiệm vụ" className="person__task" placeholder="Nhiệm vụ cụ thể" />
        </>
      )}
      {!isReadOnly && (
        <div className="person__menu">
          <RowMenu label={`Việc khác với ${name?.trim() || 'người này'}`} entries={menu} />
        </div>
      )}
      <div className="person__more">
        {isLeader && <DayInputCell path={`${path}.since`} label={termWords[kind]} className="person__since" />}

        <ConsentPlace path={path} />
      </div>
    </li>
  )
}
