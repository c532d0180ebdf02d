'use client'
import { useState, type InputHTMLAttributes } from 'react'
import { Cell } from './Cell.tsx'
import { useFormError, useFormValue, useSetFormValue } from './formValues.ts'
import { findDayProblem, toKeptDay, toShownDay } from '../typedDay.ts'
import { findPhoneProblem, isUnfinishedPhone, toKeptPhone, toShownPhone } from './typedPhone.ts'
import { findZaloProblem, toKeptZalo } from './typedZalo.ts'

type Props = { path: string; label: string; className?: string; placeholder?: string }

/** One field of the form: what is kept, how to change it, and what the server said of it. */
const useCell = <T,>(path: string) => ({
  kept: useFormValue<T>(path),
  setKept: useSetFormValue(path),
  error: useFormError(path),
})

/** A field whose text is shown as typed until it is left, and then as it is kept. */
const useTypedCell = (path: string, toKept: (text: string) => unknown) => {
  const { kept, setKept, error } = useCell<string>(path)
  // Null: nobody is typing.
  const [typed, setTyped] = useState<string | null>(null)
  const onType = (text: string): void => {
    setTyped(text)
    setKept(toKept(text))
  }
  return { kept, error, typed, onType, onBlur: () => setTyped(null) }
}

type InputProps = Props &
  Pick<InputHTMLAttributes<HTMLInputElement>, 'inputMode' | 'onBlur' | 'type'> & {
    value: number | string | null | undefined
    problem: string | null
    hint?: string | null
    onType: (text: string) => void
  }

const InputCell = ({ path, label, className, problem, hint, value, onType, ...more }: InputProps) => (
  <Cell path={path} label={label} className={className} problem={problem} hint={hint}>
    {(input) => (
      <input
        {...input}
        type="text"
        autoComplete="off"
        {...more}
        value={value ?? ''}
        onChange={({ target }) => onType(target.value)}
      />
    )}
  </Cell>
)

export const TextCell = (props: Props) => {
  const { kept, setKept, error } = useCell<string>(props.path)
  return <InputCell {...props} problem={error} value={kept} onType={(text) => setKept(text === '' ? null : text)} />
}

/** A count: what is no number stays as typed, and the server says so. */
export const CountCell = (props: Props) => {
  const { kept, setKept, error } = useCell<number | string>(props.path)
  const toKept = (text: string) => (text.trim() === '' ? null : /^\d+$/.test(text.trim()) ? Number(text) : text)
  const problem = typeof kept === 'string' && kept !== '' ? 'Ô này chỉ ghi số.' : error
  return (
    <InputCell {...props} inputMode="numeric" problem={problem} value={kept} onType={(text) => setKept(toKept(text))} />
  )
}

type PhoneProps = Props & { sharedWith: string | null }

/** A mobile number, checked while it is typed: too short is said quietly until the field is left. */
export const PhoneCell = ({ sharedWith, ...props }: PhoneProps) => {
  const { kept, error, typed, onType, onBlur } = useTypedCell(props.path, toKeptPhone)
  const found = findPhoneProblem(typed ?? kept)
  const isUnfinished = typed !== null && found !== null && isUnfinishedPhone(typed)
  return (
    <InputCell
      {...props}
      type="tel"
      inputMode="tel"
      placeholder="Số điện thoại"
      problem={isUnfinished ? null : (found ?? (kept ? error : null))}
      hint={isUnfinished ? found : sharedWith && `Trùng số với ${sharedWith}.`}
      value={typed ?? toShownPhone(kept)}
      onType={onType}
      onBlur={onBlur}
    />
  )
}

export const DayInputCell = (props: Props) => {
  const { kept, error, typed, onType, onBlur } = useTypedCell(props.path, toKeptDay)
  return (
    <InputCell
      {...props}
      inputMode="numeric"
      placeholder="ngày/tháng/năm"
      problem={typed === null ? (findDayProblem(kept) ?? error) : null}
      value={typed ?? toShownDay(kept)}
      onType={onType}
      onBlur={onBlur}
    />
  )
}

/** The link of a Zalo group, brought into its form as it is pasted. */
export const ZaloLinkCell = (props: Props) => {
  const { kept, setKept, error } = useCell<string>(props.path)
  return (
    <InputCell
      {...props}
      type="url"
      placeholder="https://zalo.me/g/…"
      problem={findZaloProblem(kept) ?? error}
      value={kept}
      onType={(text) => setKept(toKeptZalo(text))}
    />
  )
}

type SelectProps = Props & { options: readonly { value: string; label: string }[] }

export const SelectCell = ({ path, label, className, options }: SelectProps) => {
  const { kept, setKept, error } = useCell<string>(path)
  return (
    <Cell path={path} label={label} className={className} problem={error}>
      {(input) => (
        <select {...input} value={kept ?? ''} onChange={({ target }) => setKept(target.value || null)}>
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

export const CheckCell = ({ path, label, className }: Props) => {
  const { kept, setKept, error } = useCell<boolean>(path)
  return (
    <Cell path={path} label={label} className={`team-cell--check ${className ?? ''}`} problem={error}>
      {(input) => (
        <input {...input} type="checkbox" checked={kept === true} onChange={({ target }) => setKept(target.checked)} />
      )}
    </Cell>
  )
}
