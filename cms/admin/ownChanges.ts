/** A change that somebody made public, and how far it has come. */
export type OwnChange = {
  /** «Bài «Phòng cháy mùa hanh»» */
  what: string
  /** Where it is edited in the admin. */
  edit: string
  /** Its page on the site. */
  page: string | null
  outcome: 'waiting' | 'shown' | 'removed' | 'refused' | 'failed' | 'held'
  /** What is to be mended, where it was refused. */
  message: string | null
}

export type Asked = { edit: string; requestedAt: string; state: 'waiting' | 'taken'; isPublished: boolean }
export type LastDone = {
  startedAt: string
  problems: readonly { link?: string | null; message?: string | null }[]
  /** When what the site shows was published: earlier than `startedAt` where the site was returned to it. */
  asOf: string
}

/** What the last good publish says about a change: it took in whatever was asked for before it began. */
export const outcomeOf = (
  { edit, requestedAt, state, isPublished }: Asked,
  done: LastDone | null,
): Pick<OwnChange, 'outcome' | 'message'> => {
  if (state === 'waiting') return { outcome: 'waiting', message: null }
  if (!done || done.startedAt < requestedAt) return { outcome: 'failed', message: null }
  const problem = done.problems.find(({ link }) => link === edit)
  if (problem) return { outcome: 'refused', message: problem.message ?? null }
  // What was taken off stays off in a return, too.
  if (!isPublished) return { outcome: 'removed', message: null }
  return { outcome: done.asOf < requestedAt ? 'held' : 'shown', message: null }
}

const words: Record<OwnChange['outcome'], string> = {
  waiting: 'đang lên trang công khai…',
  shown: 'đã có trên trang công khai.',
  removed: 'đã gỡ khỏi trang công khai.',
  refused: 'chưa lên trang, cần sửa.',
  failed: 'chưa lên trang được; hệ thống sẽ thử lại.',
  held: 'chưa có trên trang công khai, vì trang đang ở một bản trước.',
}

export const describeChange = ({ what, outcome, message }: OwnChange): string =>
  [`${what} ${words[outcome]}`, message].filter(Boolean).join(' ')
