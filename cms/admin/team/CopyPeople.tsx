'use client'
import { toast, useForm } from '@payloadcms/ui'
import { useState } from 'react'
import { Dialog } from '../Dialog.tsx'
import { isSamePerson, type ListedPerson } from './listPeople.ts'
import { peopleOf } from './people.ts'
import { addRow, type Row } from './rows.ts'

/** Where from, where to, and who is ticked to begin with; paths of lists and people. */
export type Copying = { from?: string; to?: string; ticked?: string[] }

const titleOf = (list: string, groups: Row[]): string => {
  if (list === 'members') return 'Tổ'
  const place = Number(list.split('.')[1])
  return String(groups[place]?.name ?? '').trim() || `Nhóm thứ ${place + 1}`
}

/** What goes along: the person, not the office. */
const toCopy = ({ name, phone, phoneConsent, nameConsent }: Row): Row => ({
  role: 'member',
  name,
  phone,
  phoneConsent,
  nameConsent,
})

/** «Chép người…»: ticked people are written into another list without typing them again; they stay where they are, too. */
export const CopyPeople = ({ copying, onClose }: { copying: Copying; onClose: () => void }) => {
  const form = useForm()
  const [{ people, groups }] = useState(() => ({
    people: peopleOf(form.getFields()),
    groups: form.getDataByPath<Row[] | undefined>('groups') ?? [],
  }))
  const lists = ['members', ...groups.map((_, place) => `groups.${place}.members`)]
  const [to, setTo] = useState(copying.to ?? '')
  const [ticked, setTicked] = useState<string[]>(copying.ticked ?? [])
  const [problem, setProblem] = useState<string | null>(null)
  const isIn = (person: ListedPerson) => people.some((each) => each.list === to && isSamePerson(each, person))
  const offered = lists
    .filter((list) => list !== to && (!copying.from || list === copying.from))
    .map((list) => ({ list, people: people.filter((person) => person.list === list && person.name !== '') }))
    .filter((source) => source.people.length > 0)
  const chosen = offered.flatMap((source) => source.people).filter(({ path }) => ticked.includes(path))
  const wanted = chosen.filter(
    (person, place) => !isIn(person) && chosen.findIndex((each) => isSamePerson(each, person)) === place,
  )

  const copy = (): void => {
    if (to === '') return setProblem('Hãy chọn nơi chép đến.')
    if (wanted.length === 0) return setProblem('Hãy đánh dấu ít nhất một người.')
    for (const { path } of wanted) addRow(form, to, toCopy(form.getDataByPath<Row>(path)))
    toast(`Đã chép ${wanted.length} người vào ${titleOf(to, groups)}. Chưa lưu.`)
    onClose()
  }
  const tick = (path: string): void =>
    setTicked(ticked.includes(path) ? ticked.filter((each) => each !== path) : [...ticked, path])
  return (
    <Dialog
      title={copying.to ? `Chép người vào ${titleOf(copying.to, groups)}` : 'Chép người sang nhóm khác'}
      doIt={wanted.length > 0 ? `Chép ${wanted.length} người` : 'Chép'}
      problem={problem}
      onDo={copy}
      onClose={onClose}
    >
      {!copying.to && (
        <>
          <label htmlFor="copy-to">Chép vào</label>
          <select id="copy-to" value={to} onChange={({ target }) => setTo(target.value)}>
            <option value="">Chọn nhóm…</option>
            {lists
              .filter((list) => list !== copying.from)
              .toReversed()
              .map((list) => (
                <option key={list} value={list}>
                  {titleOf(list, groups)}
                </option>
              ))}
          </select>
        </>
      )}
      {offered.length === 0 && <p>Chưa có ai để chép.</p>}
      {offered.map((source) => (
        <fieldset key={source.list}>
          <legend>{titleOf(source.list, groups)}</legend>
          {source.people.map((person) => (
            <label key={person.path} className="dialog__choice">
              <input
                type="checkbox"
                checked={ticked.includes(person.path) && !isIn(person)}
                disabled={isIn(person)}
                onChange={() => tick(person.path)}
              />{' '}
              {person.name}
              {isIn(person) && ' (đã có)'}
            </label>
          ))}
        </fieldset>
      ))}
      <p className="dialog__hint">Chép cả số điện thoại và sự đồng ý đã ghi. Người được chép vẫn còn ở chỗ cũ.</p>
    </Dialog>
  )
}
