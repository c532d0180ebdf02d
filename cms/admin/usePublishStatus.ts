import { useCallback, useEffect, useState } from 'react'
import type { PublishRecord, PublishStatus } from './describePublish.ts'
import { readOwnApi } from './readOwnApi.ts'

const busyMs = 2_000
const idleMs = 15_000
const lastPublish = '/api/publishes?limit=1&sort=-startedAt&depth=0'
const oldestRequest = '/api/publish-requests?limit=1&sort=requestedAt&depth=0&where[state][equals]=waiting'

const readStatus = async (): Promise<PublishStatus | null> => {
  const [publishes, requests] = await Promise.all([
    readOwnApi<{ docs: PublishRecord[] }>(lastPublish),
    readOwnApi<{ docs: { requestedAt: string }[] }>(oldestRequest),
  ])
  if (!publishes || !requests) return null
  return { last: publishes.docs[0] ?? null, waitingSince: requests.docs[0]?.requestedAt ?? null }
}

/**
 * Where publishing stands: looked at anew when `trigger` changes, when the window is seen again, and while it is shown:
 * every 2 s while busy, else every 15 s (others publish too).
 */
export const usePublishStatus = (initial: PublishStatus | null, trigger?: unknown): PublishStatus | null => {
  const [status, setStatus] = useState(initial)
  const look = useCallback(() => {
    // A page left open while the server restarts looks again by itself.
    readStatus().then((read) => read && setStatus(read), console.warn)
  }, [])
  const isShown = status !== null
  const isBusy = isShown && (status.last?.state === 'running' || status.waitingSince !== null)
  useEffect(() => {
    if (trigger) look()
  }, [trigger, look])
  useEffect(() => {
    window.addEventListener('focus', look)
    return () => window.removeEventListener('focus', look)
  }, [look])
  useEffect(() => {
    if (!isShown) return
    const timer = setInterval(() => document.hidden || look(), isBusy ? busyMs : idleMs)
    return () => clearInterval(timer)
  }, [isShown, isBusy, look])
  return status
}
