import { useCallback, useEffect, useState } from 'react'
import { readOwnApi } from './readOwnApi.ts'
import type { PublishNews } from './readPublishNews.ts'

const busyMs = 2_000
const idleMs = 15_000

/**
 * Where publishing stands: looked at anew when `trigger` changes, when the window is seen again, and while it is shown:
 * every 2 s while busy, else every 15 s (others publish too).
 */
export const usePublishNews = (initial: PublishNews | null, trigger?: unknown): PublishNews | null => {
  const [news, setNews] = useState(initial)
  const look = useCallback(() => {
    // A page left open while the server restarts looks again by itself.
    readOwnApi<PublishNews>('/api/publishes/news').then((read) => read && setNews(read), console.warn)
  }, [])
  const isShown = news !== null
  const isBusy = isShown && (news.last?.state === 'running' || news.waitingSince !== null)
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
  return news
}
