import { randomBytes } from 'node:crypto'
import { publishPaths } from '../publish/publishPaths.ts'
import type { StoredFile } from '../publish/publishedDocuments.ts'
import { CheckedForms } from '../publish/checkedForms.ts'
import { makeThread, ThreadEnded } from '../threads/thread.ts'
import type { PageAnswer, Pair, Question, TouchedAnswer } from './previewThread.ts'
import { Refused } from './sayRefusal.ts'

/** What an editor looks at: kept in memory for a while, for that editor only, and nowhere else. */
export type Preview = { key: string; user: string; pair: Pair; files: StoredFile[]; until: number }

const keptMs = 20 * 60_000
const mostKept = 12
const file = 'cms/preview/previewThread.ts'
/** Who writes looks again and again: a thread that has the site loaded answers at once. */
const idleMs = 10 * 60_000

type Desk = {
  previews: Map<string, Preview>
  pages: ReturnType<typeof makeThread>
  changes: ReturnType<typeof makeThread>
  /** What was found good for the preview before: only what changed is checked again. */
  forms: CheckedForms
}
// Next may load this module more than once in a process; there is one desk.
const place = globalThis as { [key: symbol]: unknown }
const symbol = Symbol.for('to-dan-van preview')
const desk = (): Desk =>
  (place[symbol] ??= {
    previews: new Map(),
    pages: makeThread({ file, timeoutMs: 15_000, memoryMb: 1024, idleMs }),
    changes: makeThread({ file, timeoutMs: 90_000, memoryMb: 1024, idleMs }),
    forms: new CheckedForms(),
  } satisfies Desk) as Desk

export const checkedForms = (): CheckedForms => desk().forms

/** Loads the site while the form is still being tried; whatever comes of it shows when a page is asked for. */
export const warmThreads = (): void => {
  const question: Question = { key: null, paths: publishPaths() }
  for (const thread of ['pages', 'changes'] as const)
    desk()
      [thread].ask(question)
      .catch(() => {})
}

/** Opens a preview; the editor's earlier one of before ends when there are too many. */
export const openPreview = (made: Omit<Preview, 'key' | 'until'>): Preview => {
  const { previews } = desk()
  const preview = { ...made, key: randomBytes(18).toString('base64url'), until: Date.now() + keptMs }
  previews.set(preview.key, preview)
  for (const [key, { until }] of previews) if (until < Date.now()) previews.delete(key)
  for (const key of [...previews.keys()].slice(0, Math.max(0, previews.size - mostKept))) previews.delete(key)
  return preview
}

/** @throws Refused when it is somebody else's or no longer kept: the two are told apart by nobody. */
export const findPreview = (key: string, user: string): Preview => {
  const preview = desk().previews.get(key)
  if (!preview || preview.user !== user || preview.until < Date.now())
    throw new Refused('Bản xem trước này không còn. Xin đóng lại rồi bấm «Xem trước» lần nữa.', 404)
  return preview
}

const ask = async <T>(thread: 'changes' | 'pages', { key, pair }: Preview, path?: string): Promise<T> => {
  const question: Question = { key, paths: publishPaths(), ...(path === undefined ? {} : { path }) }
  try {
    const answer = await desk()[thread].ask<T | null>(question)
    return answer ?? (await desk()[thread].ask<T>({ ...question, pair }))
  } catch (error) {
    if (!(error instanceof ThreadEnded)) throw error
    throw new Refused('Dựng trang xem trước quá lâu nên phải dừng. Xin thử lại.', 503)
  }
}

export const renderPreview = (preview: Preview, path: string) => ask<NonNullable<PageAnswer>>('pages', preview, path)
export const findTouched = (preview: Preview) => ask<NonNullable<TouchedAnswer>>('changes', preview)
export const endPreviews = async (): Promise<void> => {
  await Promise.all([desk().pages.end(), desk().changes.end()])
}
