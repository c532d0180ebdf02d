import { useCallback, useEffect, useState } from 'react'
import type { Preview } from '../../import/record/preview.ts'
import type { ImportStatus } from '../../import/record/status.ts'
import { sendOwnApi } from '../sendOwnApi.ts'

const busyMs = 800
const offlineMs = 3_000
const working = ['checking', 'writing', 'undoing']

type Id = number | string
export type Watched = {
  status: ImportStatus | null
  preview: Preview | null
  problem: string | null
  isOffline: boolean
  isBusy: boolean
  /** Asks for a step; true once the server began it. */
  ask: (step: string, body?: object) => Promise<boolean>
}

type Read<Value> = { value: Value } | { problem: string } | { isOffline: true }

async function read<Value>(path: string): Promise<Read<Value>> {
  try {
    const answer = await fetch(path, { credentials: 'include', cache: 'no-store' })
    const body = (await answer.json()) as Value & { errors?: { message: string }[] }
    return answer.ok ? { value: body } : { problem: body.errors?.[0]?.message ?? 'Chưa đọc được. Xin tải lại trang.' }
  } catch {
    return { isOffline: true }
  }
}

/** How an import stands, asked again while the server works or the network is away. */
export function useImport(id: Id): Watched {
  const [status, setStatus] = useState<ImportStatus | null>(null)
  const [preview, setPreview] = useState<Preview | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isOffline, setIsOffline] = useState(false)
  const [isSending, setIsSending] = useState(false)
  const [turn, setTurn] = useState(0)
  const base = `/api/imports/${id}`

  useEffect(() => {
    let isLeft = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const again = (ms: number) => (timer = setTimeout(() => void look(), ms))
    const look = async () => {
      const found = await read<ImportStatus>(`${base}/status`)
      const seen = 'value' in found && found.value.state === 'ready' ? await read<Preview>(`${base}/preview`) : null
      if (isLeft) return
      const isAway = 'isOffline' in found || (seen !== null && 'isOffline' in seen)
      setIsOffline(isAway)
      if (isAway) return again(offlineMs)
      if ('problem' in found) return setProblem(found.problem)
      if (seen && 'problem' in seen) setProblem(seen.problem)
      if (seen && 'value' in seen) setPreview(seen.value)
      if ('value' in found) setStatus(found.value)
      if ('value' in found && working.includes(found.value.state)) again(busyMs)
    }
    void look()
    return () => {
      isLeft = true
      clearTimeout(timer)
    }
  }, [base, turn])

  const ask = useCallback(
    async (step: string, body: object = {}) => {
      setIsSending(true)
      setProblem(null)
      const failure = await sendOwnApi(`${base}/${step}`, body)
      setProblem(failure)
      setIsSending(false)
      setTurn((n) => n + 1)
      return failure === null
    },
    [base],
  )
  const isBusy = isSending || (status !== null && working.includes(status.state))
  return { status, preview, problem, isOffline, isBusy, ask }
}
