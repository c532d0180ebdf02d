'use client'
import { useState } from 'react'
import { Cell } from './Cell.tsx'
import { useFormError, useFormValue, useSetFormValue } from './formValues.ts'
import { findDayProblem, toKeptDay, toShownDay } from '../typedDay.ts'
import { findPhoneProblem, isUnfinishedPhone, toKeptPhone, toShownPhone } from './typedPhone.ts'
import { findZaloProblem, toKeptZalo } from './typedZalo.ts'

type Props = { path: string; label: string; className?: string; placeholder?: string }

export const TextCell = ({ path, label, className, placeholder }: Props) => {
  const value = useFormValue<string>(path)
  const setValue = useSetFormValue(path)
  return (
    <Cell path={path} label={label} className={className} problem={useFormError(path)}>
      {(input) => (
        <input
          {...input}
          type="text"
          autoComplete="off"
          placeholder={placeholder}
          value={value ?? ''}
          onChange={({ target }) => setValue(target.value === '' ? null : target.value)}
        />
      )}
    </Cell>
  )
}

/** A count: what is no number stays as typed, and the server says so. */
export const CountCell = ({ path, label, className, placeholder }: Props) => {
  const value = useFormValue<number | string>(path)
  const setValue = useSetFormValue(path)
  const error = useFormError(path)
  const typed = (text: string) => (text.trim() === '' ? null : /^\d+$/.test(text.trim()) ? Number(text) : text)
  const problem = typeof value === 'string' && value !== '' ? 'Ô này chỉ ghi số.' : null
  return (
    <Cell path={path} label={label} className={className} problem={problem ?? error}>
      {(input) => (
        <input
          {...input}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          placeholder={placeholder}
          value={value ?? ''}
          onChange={({ target }) => setValue(typed(target.value))}
        />
      )}
    </Cell>
  )
}

type SelectProps = Props & { options: readonly { value: string; label: string }[] }

export const SelectCell = ({ path, label, className, options }: SelectProps) => {
  const value = useFormValue<string>(path)
  const setValue = useSetFormValue(path)
  return (
    <Cell path={path} label={label} className={className} problem={useFormError(path)}>
      {(input) => (
        <select {...input} value={value ?? ''} onChange={({ target }) => setValue(target.value || null)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Cell>
  )
}

type PhoneProps = Props & { sharedWith: string | null }

/** A mobile number, checked while it is typed: too short is said quietly until the field is left. */
export const PhoneCell = ({ path, label, className, sharedWith }: PhoneProps) => {
  const kept = useFormValue<string>(path)
  const setValue = useSetFormValue(path)
  const error = useFormError(path)
  // Null: nobody is typing, so what is kept is shown.
  const [typed, setTyped] = useState<string | null>(null)
  const found = findPhoneProblem(typed ?? kept)
  const isUnfinished = typed !== null && found !== null && isUnfinishedPhone(typed)
  const type = (text: string): void => {
    setTyped(text)
    setValue(toKeptPhone(text))
  }
  return (
    <Cell
      path={path}
      label={label}
      className={className}
      problem={isUnfinished ? null : (found ?? (kept ? error : null))}
      hint={isUnfinished ? found : sharedWith && `Trùng số với ${sharedWith}.`}
    >
      {(input) => (
        <input
          {...input}
          type="tel"
          inputMode="tel"
          autoComplete="off"
          placeholder="Số điện thoại"
          value={typed ?? toShownPhone(kept)}
          onChange={({ target }) => type(target.value)}
          onBlur={() => setTyped(null)}
        />
      )}
    </Cell>
  )
}

export const DayInputCell = ({ path, label, className }: Props) => {
  const kept = useFormValue<string>(path)
  const setValue = useSetFormValue(path)
  const error = useFormError(path)
  const [typed, setTyped] = useState<string | null>(null)
  const type = (text: string): void => {
    setTyped(text)
    setValue(toKeptDay(text))
  }
  return (
    <Cell
      path={path}
      label={label}
      className={className}
      problem={typed === null ? (findDayProblem(kept) ?? error) : null}
    >
      {(input) => (
        <input
          {...input}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          placeholder="ngày/tháng/năm"
          value={typed ?? toShownDay(kept)}
          onChange={({ target }) => type(target.value)}
          onBlur={() => setTyped(null)}
        />
      )}
    </Cell>
  )
}

export const CheckCell = ({ path, label, className }: Props) => {
  const value = useFormValue<boolean>(path)
  const setValue = useSetFormValue(path)
  return (
    <Cell path={path} label={label} className={`team-cell--check ${className ?? ''}`} problem={useFormError(path)}>
      {(input) => (
        <input
          {...input}
          type="checkbox"
          checked={value === true}
          onChange={({ target }) => setValue(target.checked)}
        />
      )}
    </Cell>
  )
}

/** The link of a Zalo group, brought into its form as it is pasted. */
export const ZaloLinkCell = ({ path, label, className }: Props) => {
  const value = useFormValue<string>(path)
  const setValue = useSetFormValue(path)
  const error = useFormError(path)
  return (
    <Cell path={path} label={label} className={className} problem={findZaloProblem(value) ?? error}>
      {(input) => (
        <input
          {...input}
          type="url"
          autoComplete="off"
          placeholder="https://zalo.me/g/…"
          value={value ?? ''}
          onChange={({ target }) => setValue(toKeptZalo(target.value))}
        />
      )}
    </Cell>
  )
}
