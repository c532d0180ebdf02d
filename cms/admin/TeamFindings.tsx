'use client'
import { useAllFormFields } from '@payloadcms/ui'
import { reduceFieldsToValues } from 'payload/shared'
import { useEffect, useState } from 'react'
import { checkTeam } from '../../content/model/checks.ts'
import { toCheckedTeam, toCheckedVillage } from '../hooks/toChecked.ts'
import { FindingList } from './FindingList.tsx'
import { readOwnApi } from './readOwnApi.ts'

type VillageValue = { id: number | string; kind?: string; households?: number | null }

/** The chosen village, fetched for its number of households. */
const useVillage = (id: unknown): VillageValue | null => {
  const [village, setVillage] = useState<VillageValue | null>(null)
  useEffect(() => {
    if (typeof id !== 'number' && typeof id !== 'string') return
    const stop = new AbortController()
    readOwnApi<VillageValue>(`/api/villages/${id}?depth=0`, stop.signal)
      .then(setVillage)
      .catch((error: unknown) => {
        if (!stop.signal.aborted) console.error(error)
      })
    return () => stop.abort()
  }, [id])
  return village && village.id === id ? village : null
}

/** What the team in the form still lacks of the plan, while it is being typed. */
export const TeamFindings = () => {
  const [fields] = useAllFormFields()
  const values = reduceFieldsToValues(fields, true) as Record<string, unknown>
  const village = useVillage(values.village)
  if (!values.village)
    return <p className="findings findings__none">Chọn thôn để xem tổ còn thiếu gì so với kế hoạch.</p>
  if (!village) return <p className="findings findings__none">Đang xem số hộ của thôn…</p>
  const findings = checkTeam(toCheckedTeam(values), toCheckedVillage(village))
  return <FindingList findings={findings} whenNone="Tổ đã đủ theo kế hoạch." />
}
