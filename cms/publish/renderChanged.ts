import { setImmediate } from 'node:timers/promises'
import type { Snapshot } from '../../content/model/snapshot.ts'
import type { ComposeInput } from './composeSite.ts'
import { keyOf, toKnownPage, type KnownPage, type KnownPages } from './knownPages.ts'
import { settingsKey } from './mapSettings.ts'
import { Placing } from './placeFile.ts'
import { documentOfPath } from './refuse.ts'
import type { FailedPage, ListedPage, RenderedPage, Rendering } from './renderPages.ts'
import { toSearchIndex, type SearchIndex } from './searchIndex.ts'
import type { ShareImage } from './shareImages.ts'
import type { SiteBundle } from './siteBundle.ts'
import type { SnapshotBytes } from './snapshotBytes.ts'
import type { Kept } from './spareRelease.ts'
import { linkKept, unlinkKept } from './writeRelease.ts'

/** Pages that an attempt of this run placed already, by path. */
export type Done = Map<string, { rendered: RenderedPage; known: KnownPage | null }>
export type Attempt = {
  snapshot: Snapshot
  bytes: SnapshotBytes
  done: Done
  kept: Kept
  /** With settings that let a page hang all may: after the first that does, no other is tried. */
  isHasty: boolean
}
/** What a release holds beside its pages. */
export type Besides = { images: ShareImage[]; index: SearchIndex }
export type Changed = {
  listed: ListedPage[]
  staying: KnownPages
  failed: FailedPage[]
  answers: Answers
  besides: Besides
}

type Answer = (question: string) => string
/** Answers that pages were given, by question. */
export type Answers = ReadonlyMap<string, string>

/** Renders the pages whose answers are other than before into `done`, and links those that stay into `kept`. */
export const renderChanged = async (input: ComposeInput, attempt: Attempt): Promise<Changed> => {
  const { snapshot, done, kept } = attempt
  const listed = input.site.listPages(snapshot)
  const answers = new Map<string, string>()
  const answer = noting(input.site.answersOn(snapshot), answers)
  const placing = new Placing(input.folder, input.previous)
  const staying: KnownPages = new Map()
  const choose = (pages: ListedPage[]): ListedPage[] => chooseChanged(pages, { input, done, staying, answer })
  removeOthers(done, listed, placing, answer)
  // After an edit the shared pages take longest: they begin before it is known which of the others are to be rendered.
  const isEdit = input.known.size > 0
  const early = isEdit ? choose(listed.filter(({ isShared }) => isShared)) : []
  unlinkPages(kept, early, placing)
  const begun = render(input, attempt, early)
  const chosen = (async () => {
    const late = choose(isEdit ? listed.filter(({ isShared }) => !isShared) : listed)
    await input.onStep(`Đang dựng ${early.length + late.length} trên ${listed.length} trang`)
    unlinkOthers(kept, staying, placing)
    return late
  })()
  const ended = Promise.all([begun, chosen]).then(([, late]) => render(input, attempt, late))
  const linked = chosen.then(async () => {
    // Threads are told what to do before this one has its hands full.
    await setImmediate()
    linkStaying(staying, kept, { placing, previous: input.previous })
    await setImmediate()
    return besidesOf(input.site, snapshot)
  })
  // No thread works any more and nothing is left to write when this ends, whatever fails.
  await Promise.allSettled([begun, ended, linked])
  const [first, second, besides] = await Promise.all([begun, ended, linked])
  for (const rendered of [...first.rendered, ...second.rendered])
    done.set(rendered.path, { rendered, known: toKnownPage(rendered, answer) })
  return { listed, staying, failed: [...first.failed, ...second.failed], answers, besides }
}

const besidesOf = (site: SiteBundle, snapshot: Snapshot): Besides => ({
  images: site.listShareImages(snapshot),
  index: toSearchIndex(site.searchRecords(snapshot)),
})

const render = (
  input: ComposeInput,
  { snapshot, bytes, isHasty }: Attempt,
  pages: ListedPage[],
): Promise<Rendering> => {
  const { renderer, siteUrl, folder, previous, stallMs } = input
  return renderer.render({
    snapshot: bytes,
    siteUrl,
    pages,
    folder,
    previous,
    documentOf: (path) => (isHasty ? settingsKey : documentOfPath(path, snapshot)),
    ...(stallMs ? { stallMs } : {}),
  })
}

const noting =
  (answer: Answer, answers: Map<string, string>): Answer =>
  (question) => {
    const known = answers.get(question)
    if (known !== undefined) return known
    const given = answer(question)
    answers.set(question, given)
    return given
  }

const isValid = (page: KnownPage | null | undefined, status: number, answer: Answer): page is KnownPage =>
  page !== null && page !== undefined && page.status === status && page.key === keyOf(page.questions, answer)

type Choice = { input: ComposeInput; done: Done; staying: KnownPages; answer: Answer }

/** Pages to render; those of the previous release that stay are added to `staying`. */
const chooseChanged = (pages: ListedPage[], { input, done, staying, answer }: Choice): ListedPage[] =>
  pages.filter(({ path, status }) => {
    if (done.has(path)) return false
    const known = input.known.get(path)
    if (!known) return true
    // Most answers are those of the last time: comparing them is quicker than hashing them.
    const isSame = known.status === status && known.questions.every((each) => answer(each) === input.answers.get(each))
    if (!isSame && !isValid(known, status, answer)) return true
    staying.set(path, known)
    return false
  })

const linkStaying = (
  staying: KnownPages,
  kept: Kept,
  { placing, previous }: { placing: Placing; previous: string | null },
): void => {
  for (const [path, page] of staying)
    if (!kept.has(path)) kept.set(path, { page, isPacked: linkKept(placing, page, previous) })
}

const unlinkPages = (kept: Kept, pages: Iterable<{ path: string }>, placing: Placing): void => {
  for (const { path } of pages) {
    const page = kept.get(path)?.page
    if (!page) continue
    unlinkKept(placing, page)
    kept.delete(path)
  }
}

/** Pages that were linked ahead, or stayed in an earlier attempt, and do not stay in this one. */
const unlinkOthers = (kept: Kept, staying: KnownPages, placing: Placing): void =>
  unlinkPages(
    kept,
    [...kept.values()].map(({ page }) => page).filter(({ path }) => !staying.has(path)),
    placing,
  )

/** Pages of an earlier attempt that this one does not have, or has otherwise. */
const removeOthers = (done: Done, listed: ListedPage[], placing: Placing, answer: Answer): void => {
  if (done.size === 0) return
  const statuses = new Map(listed.map(({ path, status }) => [path, status]))
  for (const [path, { rendered, known }] of done) {
    const status = statuses.get(path)
    if (status !== undefined && isValid(known, status, answer)) continue
    placing.remove(rendered.file)
    done.delete(path)
  }
}
