'use client'
import { useForm, useFormModified } from '@payloadcms/ui'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { parseDay, showDay, todayInVietnam } from '../../../content/model/date.ts'
import {
  findHandoverProblem,
  formerFates,
  replaceLeader,
  type FormerFate,
  type FormerLeader,
} from '../../../content/model/replaceLeader.ts'
import { groupRoles, teamRoles } from '../../../content/model/team.ts'
import { Dialog } from '../Dialog.tsx'
import { findPhoneProblem, toKeptPhone } from './typedPhone.ts'
import { addRow, writeRows, type Row } from './rows.ts'
import { useSend } from './useSend.ts'

type Person = Row & { name?: string | null; role?: string | null; since?: string | null; phone?: string | null }
type Office = Pick<FormerLeader, 'role' | 'group'>
const somebodyNew = 'new'

const fatesOf = ({ role }: Office): [FormerFate, string][] =>
  role === 'leader'
    ? (Object.entries(formerFates) as [FormerFate, string][])
    : [
        ['member', 'Ở lại làm thành viên nhóm'],
        ['leaves', 'Thôi, ra khỏi nhóm'],
      ]

/** «Thay tổ trưởng» as one act: who, from when, by which decision, and what becomes of the former one. */
export const ReplaceLeader = ({ list, office, onClose }: { list: string; office: Office; onClose: () => void }) => {
  const form = useForm()
  const isModified = useFormModified()
  const { publishes, send } = useSend()
  const today = todayInVietnam(new Date())
  const [people] = useState(() => form.getDataByPath<Person[] | undefined>(list) ?? [])
  const [chosen, choose] = useState('')
  const [name, setName] = useState('')
  const [phone, setPhone] = useState('')
  const [since, setSince] = useState(showDay(today))
  const [decision, setDecision] = useState('')
  const [former, setFormer] = useState<FormerFate>('member')
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)

  const leader = people.find(({ role }) => role === 'leader')
  const title = office.role === 'leader' ? 'tổ trưởng' : 'nhóm trưởng'
  const roles: Record<string, string> = office.role === 'leader' ? teamRoles : groupRoles
  const isNew = chosen === somebodyNew

  const replace = async (): Promise<void> => {
    const successorName = isNew ? name : (people[Number(chosen)]?.name ?? '')
    const day = parseDay(since)
    const found =
      findHandoverProblem(people, { name: chosen === '' ? '' : successorName, since: day, decision, today }) ??
      (isNew ? findPhoneProblem(phone) : null)
    setProblem(found)
    if (found !== null || day === null) return
    const person: Person = { name: name.normalize('NFC').trim(), role: 'member', phone: toKeptPhone(phone) }
    const handover = {
      successor: isNew ? { person } : { place: Number(chosen) },
      since: day,
      decision: decision.normalize('NFC').trim() || null,
      former,
    }
    const replaced = replaceLeader(people, handover, office)
    setBusy(true)
    // The form must hold the change before it is sent: if the server refuses, it stays there, unsaved.
    flushSync(() => {
      writeRows(form, { path: list, before: people, after: replaced.people })
      for (const each of replaced.formerLeaders) addRow(form, 'formerLeaders', each)
    })
    await send()
    onClose()
  }
  return (
    <Dialog
      title={leader ? `Thay ${title}` : `Chọn ${title}`}
      doIt={publishes ? 'Thay và đăng ngay' : 'Thay và lưu bản nháp'}
      problem={problem}
      isBusy={isBusy}
      onDo={() => void replace()}
      onClose={onClose}
    >
      {leader && (
        <p>
          Đang làm {title}: <strong>{leader.name ?? 'chưa ghi tên'}</strong>
          {leader.since ? `, từ ${showDay(leader.since)}` : ''}.
        </p>
      )}
      <label htmlFor="replace-who">Người {leader ? 'thay' : `làm ${title}`}</label>
      <select id="replace-who" value={chosen} onChange={({ target }) => choose(target.value)}>
        <option value="">Chọn một người…</option>
        {people.map(
          (person, place) =>
            person !== leader && (
              <option key={person.id ?? place} value={place}>
                {person.name || `Người thứ ${place + 1}`} ({roles[person.role ?? 'member']})
              </option>
            ),
        )}
        <option value={somebodyNew}>Người mới, chưa có trong danh sách…</option>
      </select>
      {isNew && (
        <>
          <label htmlFor="replace-name">Họ và tên</label>
          <input
            id="replace-name"
            type="text"
            autoComplete="off"
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
          <label htmlFor="replace-phone">Số điện thoại (nếu có)</label>
          <input
            id="replace-phone"
            type="tel"
            autoComplete="off"
            value={phone}
            onChange={({ target }) => setPhone(target.value)}
          />
          <p className="dialog__hint">Số chỉ hiện ra ngoài sau khi ghi sự đồng ý của người đó.</p>
        </>
      )}
      <label htmlFor="replace-since">Từ ngày</label>
      <input
        id="replace-since"
        type="text"
        inputMode="numeric"
        autoComplete="off"
        value={since}
        onChange={({ target }) => setSince(target.value)}
      />
      <label htmlFor="replace-decision">Theo quyết định số (để trống nếu chưa có)</label>
      <input
        id="replace-decision"
        type="text"
        autoComplete="off"
        placeholder="15-QĐ/ĐU"
        value={decision}
        onChange={({ target }) => setDecision(target.value)}
      />
      {leader && (
        <fieldset>
          <legend>{leader.name || 'Người đang làm'}</legend>
          {fatesOf(office).map(([fate, words]) => (
            <label key={fate} className="dialog__choice">
              <input type="radio" name="replace-former" checked={former === fate} onChange={() => setFormer(fate)} />{' '}
              {words}
            </label>
          ))}
        </fieldset>
      )}
      {isModified && !isBusy && (
        <p className="dialog__hint">Những chỗ khác anh/chị vừa sửa trong phiếu cũng được lưu theo.</p>
      )}
    </Dialog>
  )
}
