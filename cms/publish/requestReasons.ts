/** What the reason of a publish request may say; any other text is for people. */
type Request = { reason?: string | null }

/** A person accepts that far fewer pages than before are right. */
export const allowCollapseReason = 'allow-collapse'

const returning = /^return-to:(\d+)$/
/** Somebody wants the site as that release had it. */
export const returnReason = (release: string): string => `return-to:${release}`

/** Somebody wants what the CMS holds now. */
export const newestReason = 'Đưa nội dung mới nhất lên lại'

/** The release that a request wants back. */
export const returnOf = ({ reason }: Request): string | null => returning.exec(reason ?? '')?.[1] ?? null

/** What the district chose last: a release, or null for what is newest; undefined: nobody chose. */
export const chosenState = (requests: Request[]): string | null | undefined => {
  const choice = requests.findLast((request) => request.reason === newestReason || returnOf(request) !== null)
  return choice && returnOf(choice)
}

const readByTime = ['communes', 'villages', 'teams', 'boards', 'decisions', 'bulletins']

/**
 * `collection/id` of the documents that the requests name; null when one of them names something else, of which nobody
 * knows what it changes: everything is read then.
 */
export const touchedBy = (requests: Request[]): string[] | null => {
  const touched: string[] = []
  for (const { reason } of requests) {
    if (reason === 'settings') continue
    const [collection = ''] = (reason ?? '').split('/')
    if (!reason || !readByTime.includes(collection)) return null
    touched.push(reason)
  }
  return touched
}
