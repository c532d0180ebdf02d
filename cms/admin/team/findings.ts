'use client'
import { useFormFields } from '@payloadcms/ui'
import type { FormState } from 'payload'
import { reduceFieldsToValues } from 'payload/shared'
import { useMemo } from 'react'
import { checkTeam, type Finding } from '../../../content/model/checks.ts'
import { toCheckedTeam, toCheckedVillage } from '../../hooks/toChecked.ts'
import { useVillageFacts, type VillageFacts } from './villageFacts.ts'

type Checked = { village: VillageFacts; findings: Finding[] }
const none: Finding[] = []

/** Many fields ask at every key pressed: each state of the form is checked once. */
const checked = new WeakMap<FormState, Checked>()

const check = (fields: FormState, village: VillageFacts): Finding[] => {
  const known = checked.get(fields)
  if (known?.village === village) return known.findings
  const findings = checkTeam(toCheckedTeam(reduceFieldsToValues(fields, true)), toCheckedVillage(village))
  checked.set(fields, { village, findings })
  return findings
}

const isAt = (place: string, at: string): boolean => place === at || place.startsWith(`${at}.`)

/** Findings as text, so that what has not changed does not render again. */
const useFindingText = (isWanted: (place: string) => boolean): string => {
  const village = useVillageFacts()
  return useFormFields(([fields]) =>
    village ? JSON.stringify(check(fields, village).filter(({ place }) => isWanted(place))) : '[]',
  )
}

const useRead = (text: string): Finding[] =>
  useMemo(() => (text === '[]' ? none : (JSON.parse(text) as Finding[])), [text])

export const useAllFindings = (): Finding[] => useRead(useFindingText(() => true))

/** Those of one field and of what lies in it. */
export const useFindingsAt = (at: string): Finding[] => useRead(useFindingText((place) => isAt(place, at)))
