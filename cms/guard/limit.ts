export type Limit = {
  /** Counts one; false when there were too many. Counted before the work is done, so that what comes at once is counted, too. */
  take: (key: string) => boolean
  giveBack: (key: string) => void
  forget: (key: string) => void
}

type LimitOptions = { most: number; withinMs: number; mostKeys?: number; now?: () => number }
type Count = { taken: number; until: number }

/** At most so many within a time, for each key, in this process. Of too many keys the oldest are forgotten. */
export const makeLimit = ({ most, withinMs, mostKeys = 20_000, now = Date.now }: LimitOptions): Limit => {
  const counts = new Map<string, Count>()
  const current = (key: string): Count => {
    const known = counts.get(key)
    if (known && known.until > now()) return known
    const fresh = { taken: 0, until: now() + withinMs }
    // Made anew at the end: the map is in the order of beginning, so the first are the oldest.
    counts.delete(key)
    counts.set(key, fresh)
    const [oldest] = counts.keys()
    if (counts.size > mostKeys && oldest !== undefined) counts.delete(oldest)
    return fresh
  }
  return {
    take: (key) => {
      const count = current(key)
      if (count.taken >= most) return false
      count.taken += 1
      return true
    },
    giveBack: (key) => {
      const count = counts.get(key)
      if (count && count.taken > 0) count.taken -= 1
    },
    forget: (key) => void counts.delete(key),
  }
}
