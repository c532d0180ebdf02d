import type { Actor } from './role.ts'
import { canPublishForCommune, canWriteForCommune, isContributor } from './role.ts'

/** Where a draft stands between a contributor, who asks, and the commune, which publishes or returns it. */
export const reviewStates = { none: 'Chưa gửi duyệt', asked: 'Đang chờ duyệt', returned: 'Xã trả lại' } as const
export type ReviewState = keyof typeof reviewStates

type Id = number | string
export type Review = {
  state: ReviewState
  /** The account that asked, and its name at that time. */
  askedBy: string | null
  askedByName: string | null
  askedAt: string | null
  returnedAt: string | null
  comment: string | null
}

export const noReview: Review = {
  state: 'none',
  askedBy: null,
  askedByName: null,
  askedAt: null,
  returnedAt: null,
  comment: null,
}

export const longestComment = 2000

/** Staff publish by themselves: only a contributor asks. */
export const canAskReview = (actor: Actor, commune: Id | null): boolean =>
  isContributor(actor) && canWriteForCommune(actor, commune)

export const canReturn = (actor: Actor, commune: Id | null, state: ReviewState): boolean =>
  state === 'asked' && canPublishForCommune(actor, commune)

export const askReview = (asker: { id: Id; name: string }, now: Date): Review => ({
  ...noReview,
  state: 'asked',
  askedBy: String(asker.id),
  askedByName: asker.name,
  askedAt: now.toISOString(),
})

export const returnReview = (review: Review, comment: string, now: Date): Review => ({
  ...review,
  state: 'returned',
  returnedAt: now.toISOString(),
  comment,
})
