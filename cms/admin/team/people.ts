'use client'
import { useFormFields } from '@payloadcms/ui'
import type { FormState } from 'payload'
import { findPhoneSharer, listPeople, type ListedPerson } from './listPeople.ts'

const listedOf = new WeakMap<FormState, ListedPerson[]>()
/** Each state of the form is listed once, however many fields ask. */
export const peopleOf = (fields: FormState): ListedPerson[] => {
  const known = listedOf.get(fields)
  if (known) return known
  const people = listPeople(fields)
  listedOf.set(fields, people)
  return people
}

export const usePhoneSharer = (path: string): string | null =>
  useFormFields(([fields]) => findPhoneSharer(peopleOf(fields), path))
