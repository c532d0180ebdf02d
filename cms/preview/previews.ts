import { randomBytes } from 'node:crypto'
import { publishPaths } from '../publish/publishPaths.ts'
import { makeThread, ThreadEnded } from '../threads/thread.ts'
import type { TouchedPages } from './findTouched.ts'
import type { DraftAnswer, Missing, PageAnswer, Question } from './previewThread.ts'
import type { Draft } from './readDraft.ts'
import { Refused } from './sayRefusal.ts'

/** What an editor looks at: kept in memory for a while, for that editor only, and nowhere else. */
export type Preview = {
  key: string
  user: string
  draft: Draft
  /** Reads all documents, where the release is no ground to stand on. */
  readWhole: () => Promise<Draft>
  until: number
}

const keptMs = 20 * 60_000
const mostKept = 12
const file = 'cms/preview/previewThread.ts'
/** Who writes looks again and again: a thread that has the site loaded answers at once. */
const idleMs = 10 * 60_000

type Desk = {
  previews: Map<string, Preview>
  pages: ReturnType<typeof makeThread>
  changes: ReturnType<typeof makeThread>
}
// Next may load this module more than once in a process; there is one desk.
const place = globalThis as { [key: symbol]: unknown }
const symbol = Symbol.for('to-dan-van preview')
const desk = (): Desk =>
  (place[symbol] ??= {
    previews: new Map(),
    pages: makeThread({ file, timeoutMs: 15_000, memoryMb: 1024, idleMs }),
    changes: makeThread({ file, timeoutMs: 90_000, memoryMb: 1024, idleMs }),
  } satisfies Desk) as Desk

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

type About = Extract<Question, { key: string }>['about']

const ask = async <T extends object>(thread: 'changes' | 'pages', preview: Preview, about: About): Promise<T> => {
  const question = { key: preview.key, paths: publishPaths(), about } satisfies Question
  const answered = (draft?: Draft) => desk()[thread].ask<Missing | T>({ ...question, ...(draft ? { draft } : {}) })
  try {
    let answer = await answered()
    if ('missing' in answer) answer = await answered(preview.draft)
    if ('missing' in answer) answer = await answered(await preview.readWhole())
    if ('missing' in answer) throw new Error(`Preview without ${answer.missing}`)
    return answer
  } catch (error) {
    if (!(error instanceof ThreadEnded)) throw error
    throw new Refused('Dựng trang xem trước quá lâu nên phải dừng. Xin thử lại.', 503)
  }
}

export const examineDraft = (preview: Preview): Promise<DraftAnswer> => ask<DraftAnswer>('pages', preview, 'draft')
export const renderPreview = (preview: Preview, page: string) => ask<PageAnswer>('pages', preview, { page })
export const findTouched = (preview: Preview) => ask<TouchedPages>('changes', preview, 'touched')
export const endPreviews = async (): Promise<void> => {
  await Promise.all([desk().pages.end(), desk().changes.end()])
}
