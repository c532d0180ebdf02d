import type { Id } from './publishedDocuments.ts'

/** What is kept of one row between two reads: null stands for a row that a visitor may not read. */
type Kept<T> = { updatedAt: string; isSettled: boolean; value: T | null }
export type Stamp = { id: Id; updatedAt: string }

/**
 * Rows of one collection as they were read last. A row is read again when its time is another (later or earlier: clocks
 * jump), and when it had been written so shortly before the read that a second write could bear the same time.
 */
export class KeptRows<T> {
  private rows = new Map<Id, Kept<T>>()

  get isEmpty(): boolean {
    return this.rows.size === 0
  }

  /** Ids to read again, given the times of all rows there are now. */
  stale(stamps: Stamp[], touched: ReadonlySet<string>): Id[] {
    return stamps
      .filter(({ id, updatedAt }) => {
        const kept = this.rows.get(id)
        return !kept?.isSettled || kept.updatedAt !== updatedAt || touched.has(String(id))
      })
      .map(({ id }) => id)
  }

  /** Takes what was read for the stale ids; forgets rows that are gone. Returns all rows in the order of the stamps. */
  update(stamps: Stamp[], read: Map<Id, T>, { stale, readAt }: { stale: Id[]; readAt: number }): T[] {
    const again = new Set(stale)
    const next = new Map<Id, Kept<T>>()
    for (const { id, updatedAt } of stamps) {
      const kept = this.rows.get(id)
      const isSettled = Date.parse(updatedAt) < readAt - unsettledMs
      next.set(id, again.has(id) || !kept ? { updatedAt, isSettled, value: read.get(id) ?? null } : kept)
    }
    this.rows = next
    return [...next.values()].flatMap(({ value }) => (value === null ? [] : [value]))
  }
}

const unsettledMs = 5_000

/** What a publisher remembers of the database, collection by collection. Never needed: an empty one reads everything. */
export class ReadMemory {
  private readonly collections = new Map<string, KeptRows<unknown>>()

  rowsOf<T>(collection: string): KeptRows<T> {
    const rows = this.collections.get(collection) ?? new KeptRows<unknown>()
    this.collections.set(collection, rows)
    return rows as KeptRows<T>
  }

  forget(): void {
    this.collections.clear()
  }
}
