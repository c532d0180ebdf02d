'use client'
import { useAuth, useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { isStale } from '../../content/model/confirmation.ts'
import { showDay, todayInVietnam } from '../../content/model/date.ts'
import { plan } from '../../content/model/plan.ts'
import { ConfirmTeam } from './ConfirmTeam.tsx'
import { readOwnApi } from './readOwnApi.ts'

const say = (on: string | null): string => {
  if (on === null) return 'Danh sách đang hiện trên trang chưa được xác nhận lần nào.'
  const age = isStale(on, todayInVietnam(new Date())) ? `, đã quá ${plan.confirmContactsEveryMonths} tháng` : ''
  return `Danh sách được xác nhận ngày ${showDay(on)}${age}.`
}

/** In a team's form: how old the list is that the site shows, and one click to say that it is still right. */
export const TeamConfirmed = () => {
  const { user } = useAuth<{ id: number | string; role?: string }>()
  const { id, hasPublishedDoc } = useDocumentInfo()
  const [confirmed, setConfirmed] = useState<{ on: string | null } | null>(null)
  useEffect(() => {
    if (!id) return
    const stop = new AbortController()
    const newest = `/api/confirmations?where[team][equals]=${id}&sort=-on&limit=1&depth=0`
    readOwnApi<{ docs: { on: string }[] }>(newest, stop.signal)
      .then((found) => found && setConfirmed({ on: found.docs[0]?.on ?? null }))
      .catch((error: unknown) => {
        if (!stop.signal.aborted) console.error(error)
      })
    return () => stop.abort()
  }, [id])
  if (!id || !hasPublishedDoc || !confirmed) return null
  return (
    <div className="team-confirmed">
      {user?.role === 'contributor' ? say(confirmed.on) : <ConfirmTeam id={id} before={say(confirmed.on)} />}
    </div>
  )
}
