'use client'
import { useAllFormFields } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useEffect, useState } from 'react'
import { checkTeam } from '../../content/model/checks.ts'
import { toCheckedTeam, toCheckedVillage } from '../hooks/toChecked.ts'
import { FindingList } from './FindingList.tsx'

type VillageValue = { id: number | string; kind?: string; households?: number | null }

/** The chosen village, fetched for its number of households. */
const useVillage = (id: unknown): VillageValue | null => {
  const [village, setVillage] = useState<VillageValue | null>(null)
  useEffect(() => {
    if (typeof id !== 'number' && typeof id !== 'string') return
    const stop = new AbortController()
    fetch(`/api/villages/${id}?depth=0`, { credentials: 'include', signal: stop.signal })
      .then((answer) => (answer.ok ? answer.json() : null))
      .then(setVillage)
      .catch((error: unknown) => {
        if (!stop.signal.aborted) console.error(error)
      })
    return () => stop.abort()
  }, [id])
  return village && village.id === id ? village : null
}

export const TeamFindings = () => {
  const [fields] = useAllFormFields()
  const values = reduceFieldsToValues(fields, true) as Record<string, unknown>
  const village = useVillage(values.village)
  if (!village) return <p className="findings__none">Chọn thôn để xem tổ còn thiếu gì so với kế hoạch.</p>
  const findings = checkTeam(toCheckedTeam(values), toCheckedVillage(village))
  return <FindingList findings={findings} whenNone="Tổ đã đủ theo kế hoạch." />
}
