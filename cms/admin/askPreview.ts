export type MadePreview = {
  key: string
  path: string | null
  page: string | null
  /** The site stays in an earlier state: what is published waits. */
  isHeld: boolean
  findings: string[]
}
/** Why nothing came of it, in one sentence; a sign-in that ended is mended by signing in. */
export type PreviewProblem = { problem: string; isSignedOut: boolean }
export type TouchedPage = { path: string; title: string; change: 'changed' | 'gone' | 'moved' | 'new'; to?: string }
export type TouchedPages = { pages: TouchedPage[]; files: number; isExact: boolean }
export type AskedPreview = { noun: string; id: number | string | null; values: object }

const noAnswer = 'Không liên lạc được với máy chủ. Xin kiểm tra mạng rồi thử lại.'
const tooSlow = 'Máy chủ trả lời quá chậm. Xin kiểm tra mạng rồi thử lại.'
const patienceMs = 60_000

export const pageAddress = (key: string, path: string): string =>
  `/api/preview/${key}/page?path=${encodeURIComponent(path)}`

/** What came of it, or in one sentence why nothing did. Throws only when it was called off. */
const ask = async <T>(address: string, how: RequestInit, stop: AbortSignal): Promise<PreviewProblem | T> => {
  const patience = AbortSignal.timeout(patienceMs)
  try {
    const signal = AbortSignal.any([stop, patience])
    const answer = await fetch(address, { credentials: 'include', ...how, signal })
    const body = answer.headers.get('content-type')?.includes('json') ? await answer.json() : null
    if (answer.ok) return body as T
    const problem = body?.errors?.[0]?.message ?? 'Chưa xem trước được. Xin thử lại.'
    return { problem, isSignedOut: answer.status === 401 }
  } catch (error) {
    if (stop.aborted) throw error
    return { problem: patience.aborted ? tooSlow : noAnswer, isSignedOut: false }
  }
}

export const askPreview = (asked: AskedPreview, stop: AbortSignal) =>
  ask<MadePreview>(
    '/api/preview',
    { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(asked) },
    stop,
  )

export const askTouched = (key: string, stop: AbortSignal) => ask<TouchedPages>(`/api/preview/${key}/changes`, {}, stop)

/** Why a frame shows no page; null: asked for again, it is there. */
export const askPageProblem = async (address: string, stop: AbortSignal): Promise<PreviewProblem | null> => {
  const answer = await ask<object | null>(address, {}, stop)
  return answer !== null && 'problem' in answer ? answer : null
}
