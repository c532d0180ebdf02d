import { randomUUID } from 'node:crypto'
import type { Id } from '../stored.ts'

type Jobs = { instance: string; running: Map<string, Promise<void>> }

// On globalThis: Next bundles each route by itself, and all of them must see the same jobs.
const key = Symbol.for('to-dan-van.imports')
const world = globalThis as unknown as Record<symbol, Jobs | undefined>
const jobs = (): Jobs => (world[key] ??= { instance: randomUUID(), running: new Map() })

/** Names this process in the record of an import that it works on. */
export const thisInstance = (): string => jobs().instance

export const isRunning = (id: Id): boolean => jobs().running.has(String(id))

/** Works in the background, one job an import; false where one is running already. */
export function startJob(id: Id, work: () => Promise<void>): boolean {
  const { running } = jobs()
  if (running.has(String(id))) return false
  const job = Promise.resolve()
    .then(work)
    .finally(() => running.delete(String(id)))
  running.set(String(id), job)
  return true
}

/** For tests, and for a caller that wants to wait. @throws what the job threw */
export const whenDone = async (id: Id): Promise<void> => jobs().running.get(String(id))
