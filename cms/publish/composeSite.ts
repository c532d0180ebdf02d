import type { Snapshot } from '../../content/model/snapshot.ts'
import { allowedContacts, checkPages, stillPass, type Passed } from './checkPages.ts'
import type { CostlyDocuments } from './costlyDocuments.ts'
import type { KnownPage, KnownPages } from './knownPages.ts'
import { settingsKey } from './mapSettings.ts'
import { mapWhole, type MapInput, type SetAside } from './mapWhole.ts'
import { pageFile } from './pageFile.ts'
import type { Problem } from './publishedDocuments.ts'
import { blameDocuments, breaksMost, losesMany, sayReasons, saySettings, sayShared } from './refuse.ts'
import { renderChanged, type Answers, type Attempt, type Besides, type Done } from './renderChanged.ts'
import type { FailedPage, Renderer } from './renderPages.ts'
import type { SiteBundle } from './siteBundle.ts'
import type { SnapshotWriter } from './snapshotBytes.ts'
import type { Kept } from './spareRelease.ts'
import { brokenBySettings, doubtSettings, findShared } from './tryWithout.ts'
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

export type ComposeInput = MapInput & {
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
  writer: SnapshotWriter
  costly: CostlyDocuments
  /** Names of files that go out beside the pages: hashed assets, uploads. */
  otherFiles: Iterable<string>
  folder: string
  previous: string | null
  /** Milliseconds; see `renderPages`. */
  stallMs?: number
  onStep: (step: string) => Promise<void> | void
}

const attempts = 5

/** Snapshot and pages in which nothing is at fault: documents whose page fails are set aside and the rest tried again. */
export const composeSite = async (input: ComposeInput): Promise<Composed> => {
  const aside: SetAside = { refused: new Map(), dropped: new Set() }
  const done: Done = new Map()
  const { kept, costly, forms } = input
  let left: FailedPage[] = []
  if (!costly.isEmpty) {
    mapWhole(input, aside)
    for (const [document, reason] of costly.unchanged(forms)) aside.refused.set(document, reason)
  }
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const { snapshot, problems } = mapWhole(input, aside)
    const bytes = input.writer.write(snapshot)
    const areDoubted = doubtSettings(snapshot, aside, input.lastGood)
    // Later, several documents may each hang.
    const isHasty = areDoubted && attempt === 1
    const { failed, ...composed } = await renderAndCheck(input, { snapshot, bytes, done, kept, isHasty })
    const unpacked = [...kept.values()].filter(({ isPacked }) => !isPacked).map(({ page }) => page.file)
    if (failed.length === 0) return { snapshot, bytes: bytes.bytes, ...composed, problems, unpacked }
    const bySettings = areDoubted ? await brokenBySettings(input, { aside, failed }) : []
    if (bySettings.length > 0) {
      const reason = saySettings(bySettings)
      costly.note(settingsKey, reason, forms)
      aside.refused.set(settingsKey, reason)
      continue
    }
    left = failed
    if (breaksMost(failed, snapshot, input.lastGood) || losesMany(failed, snapshot, input.lastGood)) break
    const blame = blameDocuments(failed, snapshot)
    left = blame.left
    if (blame.refused.size === 0) {
      const culprits = await findShared(input, snapshot, { aside, failed: left })
      if (culprits === null) break
      for (const document of culprits) blame.refused.set(document, sayShared(left))
    }
    for (const [document, reason] of blame.refused) {
      if (aside.refused.has(document)) aside.dropped.add(document)
      else if (blame.costly.has(document)) costly.note(document, reason, forms)
      aside.refused.set(document, reason)
    }
  }
  throw new WholeFault(
    `Chưa dựng được trang công khai nên trang cũ vẫn giữ nguyên. Hãy báo người quản trị máy chủ.${sayReasons(left.slice(0, 3))}`,
  )
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
