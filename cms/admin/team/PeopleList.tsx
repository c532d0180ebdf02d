'use client'
import { toast, useForm, useFormFields } from '@payloadcms/ui'
import { useRef, type KeyboardEvent, type ReactNode } from 'react'
import { useRowIds } from './formValues.ts'
import { focusField, focusNextRow } from './focusField.ts'
import { PersonRow, type RowKind } from './PersonRow.tsx'
import { useReadOnly } from './readOnly.ts'
import { addRow, moveRow, removeRow, type Row } from './rows.ts'

const ranks: Record<string, number> = { leader: 0, deputy: 1 }
const rankOf = (role: string): number => ranks[role] ?? 2

type ListProps = {
  /** `members`, `groups.1.members`. */
  list: string
  kind: RowKind
  onCopy: (path: string) => void
  onReplace: () => void
  /** More buttons beside the one that adds. */
  children?: ReactNode
}

/** The people of a team or group, leaders first; what is kept stays in its own order. */
export const PeopleList = ({ list, kind, onCopy, onReplace, children }: ListProps) => {
  const form = useForm()
  const ids = useRowIds(list)
  const isReadOnly = useReadOnly()
  const element = useRef<HTMLDivElement>(null)
  const roleText = useFormFields(([fields]) =>
    ids.map((_, place) => String(fields[`${list}.${place}.role`]?.value ?? 'member')).join(' '),
  )
  const roles = roleText.split(' ')
  const order = ids.map((_, place) => place).toSorted((a, b) => rankOf(roles[a] ?? '') - rankOf(roles[b] ?? ''))

  const add = (): void => {
    addRow(form, list, { role: 'member', name: null })
    focusField(`${list}.${ids.length}.name`)
  }
  const remove = (place: number): void => {
    const row = form.getDataByPath<Row[]>(list)[place] ?? {}
    removeRow(form, { path: list, rowIndex: place })
    toast(`Đã bỏ ${String(row.name ?? '').trim() || 'một người'}. Chưa lưu.`, {
      action: { label: 'Lấy lại', onClick: () => addRow(form, list, row, place) },
      duration: 10_000,
    })
  }
  /** Past the nearest row of the same rank. */
  const move = (at: number, by: -1 | 1): void => {
    const [from, to] = [order[at], order[at + by]]
    if (from === undefined || to === undefined || rankOf(roles[from] ?? '') !== rankOf(roles[to] ?? '')) return
    moveRow(form, list, [from, to])
    focusField(`${list}.${to}.name`)
  }
  const press = (event: KeyboardEvent<HTMLDivElement>): void => {
    const input = event.target as HTMLElement
    const at = [...(element.current?.querySelectorAll('.person') ?? [])].findIndex((row) => row.contains(input))
    if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      event.preventDefault()
      move(at, event.key === 'ArrowUp' ? -1 : 1)
    }
    // Enter would send the whole form; here it goes down the column, as in a workbook.
    if (event.key === 'Enter' && input.tagName === 'INPUT') {
      event.preventDefault()
      if (!focusNextRow(input, '.person') && !isReadOnly) add()
    }
  }
  const leader = roles.indexOf('leader')
  return (
    // Catches keys of the inputs within: it is no control of its own.
    // eslint-disable-next-line jsx-a11y-x/no-static-element-interactions
    <div className="people" ref={element} onKeyDown={press}>
      {ids.length > 0 && (
        <div className={`people__heads person--${kind}`} aria-hidden="true">
          <span>Chức danh</span>
          <span>Họ và tên</span>
          <span>Số điện thoại</span>
          {kind === 'team' && <span>Chức vụ</span>}
          {kind === 'team' && <span>Nhiệm vụ cụ thể</span>}
          <span>{kind === 'team' ? 'Công khai' : 'Đồng ý công khai'}</span>
        </div>
      )}
      <ul>
        {order.map((place, at) => {
          const path = `${list}.${place}`
          return (
            <PersonRow
              key={ids[place]}
              path={path}
              kind={kind}
              isLeaderElsewhere={leader >= 0 && leader !== place}
              menu={[
                roles[place] === 'leader' && {
                  label: kind === 'team' ? 'Thay tổ trưởng…' : 'Thay nhóm trưởng…',
                  act: onReplace,
                },
                { label: 'Chép sang nhóm khác…', act: () => onCopy(path) },
                at > 0 && { label: 'Chuyển lên (Alt + ↑)', act: () => move(at, -1) },
                at < order.length - 1 && { label: 'Chuyển xuống (Alt + ↓)', act: () => move(at, 1) },
                {
                  label: kind === 'team' ? 'Bỏ khỏi tổ' : 'Bỏ khỏi nhóm',
                  act: () => remove(place),
                  isDangerous: true,
                },
              ]}
            />
          )
        })}
      </ul>
      {!isReadOnly && (
        <div className="people__buttons">
          <button type="button" className="team-button" onClick={add}>
            {kind === 'team' ? '+ Thêm người vào tổ' : '+ Thêm người'}
          </button>
          {children}
        </div>
      )}
    </div>
  )
}
