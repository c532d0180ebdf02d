type Waiter = { start: () => void; fail: (error: Error) => void; timer: NodeJS.Timeout }

/** Lets one writer through at a time, in the order of asking. */
export class WriteQueue {
  private readonly maxWaitMs: number
  private readonly waiting: Waiter[] = []
  private busy = false

  constructor(maxWaitMs: number) {
    this.maxWaitMs = maxWaitMs
  }

  /** Resolves when it is the caller's turn, with the function that ends the turn. @throws when the turn does not come within `maxWaitMs`. */
  async enter(): Promise<() => void> {
    if (this.busy) await this.wait()
    this.busy = true
    let ended = false
    return () => {
      if (ended) return
      ended = true
      this.next()
    }
  }

  private wait(): Promise<void> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.waiting.splice(this.waiting.indexOf(waiter), 1)
        const seconds = Math.round(this.maxWaitMs / 1000)
        reject(
          new Error(
            `SQLite: waited ${seconds} s for another transaction to end. Does a hook read or write without passing \`req\`?`,
          ),
        )
      }, this.maxWaitMs)
      const waiter: Waiter = { start: resolve, fail: reject, timer }
      this.waiting.push(waiter)
    })
  }

  /** Hands the turn straight to the next, so that nobody slips in between. */
  private next(): void {
    const waiter = this.waiting.shift()
    if (!waiter) {
      this.busy = false
      return
    }
    clearTimeout(waiter.timer)
    waiter.start()
  }

  /** Nobody else gets a turn. */
  close(): void {
    for (const { fail, timer } of this.waiting.splice(0)) {
      clearTimeout(timer)
      fail(new Error('SQLite: the database is closed.'))
    }
  }
}
