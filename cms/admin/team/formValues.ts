'use client'
import { useForm, useFormFields } from '@payloadcms/ui'
import { useCallback, useMemo } from 'react'

/** Each hook watches one field: whoever types re-renders that field and nothing else of a large team. */
export const useFormValue = <Value>(path: string): Value | null | undefined =>
  useFormFields(([fields]) => fields[path]?.value as Value | null | undefined)

/** Sets one field as Payload's own inputs do. */
export const useSetFormValue = (path: string): ((value: unknown) => void) => {
  const { dispatchFields, setModified } = useForm()
  return useCallback(
    (value) => {
      dispatchFields({ type: 'UPDATE', path, value })
      setModified(true)
    },
    [dispatchFields, path, setModified],
  )
}

/** What the server found wrong with the field when it was sent; null before that. */
export const useFormError = (path: string): string | null =>
  useFormFields(([fields]) => (fields[path]?.valid === false ? (fields[path].errorMessage ?? null) : null))

/** The rows of a list by their stable ids, in order. */
export const useRowIds = (path: string): string[] => {
  const ids = useFormFields(([fields]) => (fields[path]?.rows ?? []).map(({ id }) => id).join(' '))
  return useMemo(() => (ids === '' ? [] : ids.split(' ')), [ids])
}
