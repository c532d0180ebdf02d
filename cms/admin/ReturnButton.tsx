'use client'
import { Button } from '@payloadcms/ui'
import { useRouter } from 'next/navigation.js'
import { useEffect, useState } from 'react'
import { describePublish, type PublishWords } from './describePublish.ts'
import { sendOwnApi } from './sendOwnApi.ts'
import { usePublishNews } from './usePublishNews.ts'

type Props = {
  path: string
  label: string
  /** For what stands around it and tells how far it is. */
  onSent?: () => void
}

/** One click sends it; how far it has come is said beside it, and the page shows it when it is done. */
export const ReturnButton = ({ path, label, onSent }: Props) => {
  const router = useRouter()
  const [state, setState] = useState<'idle' | 'busy' | 'sent'>('idle')
  const [problem, setProblem] = useState<string | null>(null)
  const news = usePublishNews(null, state === 'sent')
  const said = state === 'sent' ? news && describePublish(news, new Date()) : null
  const isDone = said?.isBusy === false
  useEffect(() => {
    if (isDone) router.refresh()
  }, [isDone, router])
  const send = async () => {
    if (state === 'busy' || (state === 'sent' && !isDone)) return
    setState('busy')
    const refusal = await sendOwnApi(path, {})
    setProblem(refusal)
    setState(refusal === null ? 'sent' : 'idle')
    if (refusal === null) onSent?.()
  }
  return (
    <span className="kept-publishes__do">
      {state === 'sent' && <span role="status">{onSent ? 'Đã gửi.' : sayProgress(said)}</span>}
      {/* Never disabled: a button that is, loses the keyboard's place. */}
      <Button buttonStyle="secondary" size="small" margin={false} onClick={() => void send()}>
        {label}
      </Button>
      {problem && <span role="alert">{problem}</span>}
    </span>
  )
}

const sayProgress = (said: PublishWords | null): string => {
  if (said === null) return 'Đã gửi. Trang công khai đổi trong ít giây.'
  return said.isBusy || said.tone === 'failed' ? said.sentence : 'Trang công khai đã đổi xong.'
}

/** Ends a return: what everybody saved meanwhile goes on the site. */
export const PublishNewest = ({ onSent }: Pick<Props, 'onSent'>) => (
  <ReturnButton path="/api/publishes/newest" label="Đưa nội dung mới nhất lên lại" onSent={onSent} />
)
