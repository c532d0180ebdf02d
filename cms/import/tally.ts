import type { Id } from './stored.ts'

export type Outcome = 'created' | 'updated' | 'unchanged'

/** What became of each document; one that two files speak of counts once. */
export class Tally {
  readonly #outcomes = new Map<string, Outcome>()
  readonly #drafts = new Set<string>()

  record(document: { collection: string; id: Id; isDraft: boolean }, outcome: Outcome): void {
    const key = `${document.collection}/${document.id}`
    if (outcome !== 'unchanged' || !this.#outcomes.has(key)) {
      this.#outcomes.set(key, this.#outcomes.get(key) === 'created' ? 'created' : outcome)
    }
    if (document.isDraft) this.#drafts.add(key)
    else this.#drafts.delete(key)
  }

  get counts(): Record<Outcome | 'drafts', number> {
    const count = (outcome: Outcome) => [...this.#outcomes.values()].filter((value) => value === outcome).length
    return {
      created: count('created'),
      updated: count('updated'),
      unchanged: count('unchanged'),
      drafts: this.#drafts.size,
    }
  }
}
