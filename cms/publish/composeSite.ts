import { rmSync } from 'node:fs'
import type { Day } from '../../content/model/date.ts'
import { findProblems, type Snapshot } from '../../content/model/snapshot.ts'
import { allowedContacts, checkPages, stillPass, type Passed } from './checkPages.ts'
import { changedDocuments, findCulprits } from './findCulprits.ts'
import type { KnownPage, KnownPages } from './knownPages.ts'
import { pageFile } from './pageFile.ts'
import type { Problem, PublishedDocuments } from './publishedDocuments.ts'
import { blameDocuments, sayShared } from './refuse.ts'
import { renderChanged, type Answers, type Attempt, type Besides, type Done } from './renderChanged.ts'
import type { FailedPage, Renderer } from './renderPages.ts'
import type { SiteBundle } from './siteBundle.ts'
import type { StalledDocuments } from './stalledDocuments.ts'
import { returnToKept, type MapKept } from './returnToKept.ts'
import type { SnapshotWriter } from './snapshotBytes.ts'
import type { Kept } from './spareRelease.ts'
import type { CheckedForms } from './checkedForms.ts'
import { toSnapshot } from './toSnapshot.ts'
import { WholeFault } from './wholeFault.ts'

/** A page of the new site: a kept one is linked from the previous release, the others were rendered. */
export type ComposedPage = { page: Omit<KnownPage, 'key' | 'questions'>; isKept: boolean; isChanged: boolean }
export type Composed = Besides & {
  snapshot: Snapshot
  bytes: Uint8Array
  pages: ComposedPage[]
  known: KnownPages
  answers: Answers
  passed: Passed
  problems: Problem[]
  /** Files of kept pages that have no gzip copy yet. */
  unpacked: string[]
}

export type ComposeInput = {
  documents: PublishedDocuments
  today: Day
  /** The snapshot on the site now, where last good forms come from. */
  lastGood: Snapshot | null
  /** A kept snapshot to show again in place of what is newer. */
  returnTo: Snapshot | null
  /** How it is shown again; by itself as `returnToKept` does. */
  mapKept?: MapKept
  site: SiteBundle
  renderer: Renderer
  siteUrl: string
  /** Pages whose bytes the previous release holds. */
  known: KnownPages
  /** What those pages were answered; may be none. */
  answers: Answers
  /** What those pages passed. */
  passed: Passed | null
  /** Those of them that stand in the folder already; changed by this. */
  kept: Kept
  forms: CheckedForms
  writer: SnapshotWriter
  stalled: StalledDocuments
  /** Names of files that go out beside the pages: hashed assets, uploads. */
  otherFiles: Iterable<string>
  folder: string
  previous: string | null
  /** Milliseconds; see `renderPages`. */
  stallMs?: number
  onStep: (step: string) => Promise<void> | void
}

const attempts = 4

/** Snapshot and pages in which nothing is at fault: documents whose page fails are set aside and the rest tried again. */
export const composeSite = async (input: ComposeInput): Promise<Composed> => {
  const refused = new Map<string, string>()
  const dropped = new Set<string>()
  const done: Done = new Map()
  const { kept } = input
  let left: FailedPage[] = []
  if (!input.stalled.isEmpty) {
    mapWhole(input, refused, dropped)
    for (const [document, reason] of input.stalled.unchanged(input.forms)) refused.set(document, reason)
  }
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const { snapshot, problems } = mapWhole(input, refused, dropped)
    const bytes = input.writer.write(snapshot)
    const { failed, ...composed } = await renderAndCheck(input, { snapshot, bytes, done, kept })
    const unpacked = [...kept.values()].filter(({ isPacked }) => !isPacked).map(({ page }) => page.file)
    if (failed.length === 0) return { snapshot, bytes: bytes.bytes, ...composed, problems, unpacked }
    const blame = blameDocuments(failed, snapshot)
    left = blame.left
    if (blame.refused.size === 0) {
      const culprits = await findShared(input, { snapshot, refused, dropped, left })
      if (culprits === null) break
      for (const document of culprits) blame.refused.set(document, sayShared(left))
    }
    for (const [document, reason] of blame.refused) {
      if (refused.has(document)) dropped.add(document)
      else if (blame.stalled.has(document)) input.stalled.note(document, reason, input.forms)
      refused.set(document, reason)
    }
  }
  throw new WholeFault(
    `Chưa dựng được trang công khai nên trang cũ vẫn giữ nguyên. Hãy báo người quản trị máy chủ kèm lời này: ${sayFailed(left)}`,
  )
}

const mapWhole = (input: ComposeInput, refused: Map<string, string>, dropped: Set<string>) => {
  const { documents, today, lastGood, returnTo, mapKept = returnToKept, forms } = input
  const keptSettings = returnTo?.settings ?? null
  const now = toSnapshot(documents, { today, previous: lastGood, refused, dropped, forms, keptSettings })
  const mapping = returnTo ? mapKept(returnTo, now, refused) : now
  const faults = findProblems(mapping.snapshot)
  if (faults.length > 0)
    throw new WholeFault(`Dữ liệu chung chưa nhất quán; trang cũ vẫn giữ nguyên. ${faults.slice(0, 3).join(' ')}`)
  return mapping
}

type Shared = { snapshot: Snapshot; refused: Map<string, string>; dropped: Set<string>; left: FailedPage[] }

/** Documents without which pages that many share can be rendered; null: none of those that changed is to blame. */
const findShared = async (input: ComposeInput, { snapshot, refused, dropped, left }: Shared) => {
  const { site, renderer, siteUrl, stallMs, documents } = input
  const folder = `${input.folder}.tried`
  const failed = new Set(left.map(({ path }) => path))
  const passes = async (setAside: string[]): Promise<boolean> => {
    const tried = mapWhole(input, new Map([...refused, ...setAside.map((each) => [each, ''] as const)]), dropped)
    const listed = site.listPages(tried.snapshot)
    const { rendered, failed: still } = await renderer.render({
      snapshot: input.writer.write(tried.snapshot),
      siteUrl,
      pages: listed.filter(({ path }) => failed.has(path)),
      folder,
      previous: null,
      ...(stallMs ? { stallMs } : {}),
    })
    rmSync(folder, { recursive: true, force: true })
    const files = new Set([...listed.map(({ path }) => pageFile(path)), ...input.otherFiles])
    const allowed = allowedContacts(tried.snapshot, documents.consentedPhones)
    return still.length === 0 && checkPages(rendered, { files, allowed }).length === 0
  }
  await input.onStep('Đang tìm mục làm hỏng trang chung')
  const suspects = changedDocuments(snapshot, input.lastGood).filter((document) => !refused.has(document))
  return findCulprits(suspects, passes)
}

const renderAndCheck = async (input: ComposeInput, attempt: Attempt) => {
  const { snapshot, done, kept } = attempt
  const { listed, staying, failed, answers, besides } = await renderChanged(input, attempt)
  await input.onStep('Đang kiểm tra trang')
  const pages: ComposedPage[] = [
    ...[...kept.values()].map(({ page }) => ({ page, isKept: true, isChanged: false })),
    ...[...done.values()].map(({ rendered }) => ({ page: rendered, isKept: false, isChanged: rendered.isChanged })),
  ]
  const passed: Passed = {
    files: new Set([...listed.map((page) => pageFile(page.path)), ...input.otherFiles]),
    allowed: allowedContacts(snapshot, input.documents.consentedPhones),
  }
  const doubted = stillPass(input.passed, passed) ? pages.filter(({ isKept }) => !isKept) : pages
  const faults = checkPages(
    doubted.map(({ page }) => page),
    passed,
  )
  const known: KnownPages = new Map(staying)
  for (const [path, each] of done) if (each.known) known.set(path, each.known)
  return { pages, known, answers, passed, ...besides, failed: [...failed.map(asTemplate), ...faults] }
}

const asTemplate = (page: FailedPage): FailedPage => ({ ...page, isTemplate: true })

const sayFailed = (failed: FailedPage[]): string =>
  failed
    .slice(0, 3)
    .map(({ path, reason }) => `Trang ${path}: ${reason}`)
    .join(' ')
