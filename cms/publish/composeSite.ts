import type { Day } from '../../content/model/date.ts'
import { findProblems, type Snapshot } from '../../content/model/snapshot.ts'
import { checkPages } from './checkPages.ts'
import { pageFile } from './pageFile.ts'
import type { Problem, PublishedDocuments } from './publishedDocuments.ts'
import { blameDocuments } from './refuse.ts'
import type { ReleaseFile } from './release.ts'
import { renderPages, type FailedPage, type RenderedPage, type Rendering } from './renderPages.ts'
import { bundleEntry, loadSiteBundle } from './siteBundle.ts'
import { toSnapshot } from './toSnapshot.ts'

/** A fault of the whole: the release being served stays. The message is for the board, in Vietnamese. */
export class WholeFault extends Error {}

export type Composed = { snapshot: Snapshot; pages: RenderedPage[]; problems: Problem[] }

export type ComposeInput = {
  documents: PublishedDocuments
  today: Day
  previous: Snapshot | null
  bundle: string
  siteUrl: string
  /** Files that go out beside the pages: hashed assets, uploads. */
  files: ReleaseFile[]
  /** Milliseconds; see `renderPages`. */
  stallMs?: number
  onStep: (step: string) => Promise<void> | void
}

const attempts = 4

/** Snapshot and pages in which nothing is at fault: documents whose page fails are set aside and the rest tried again. */
export const composeSite = async (input: ComposeInput): Promise<Composed> => {
  const refused = new Map<string, string>()
  const dropped = new Set<string>()
  let left: FailedPage[] = []
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const { snapshot, problems } = mapWhole(input, refused, dropped)
    const { rendered, failed } = await renderAndCheck(input, snapshot)
    if (failed.length === 0) return { snapshot, pages: rendered, problems }
    const blame = blameDocuments(failed, snapshot)
    left = blame.left
    if (blame.refused.size === 0) break
    for (const [document, reason] of blame.refused) {
      if (refused.has(document)) dropped.add(document)
      refused.set(document, reason)
    }
  }
  throw new WholeFault(`Chưa dựng được trang công khai; trang cũ vẫn giữ nguyên. ${sayFailed(left)}`)
}

const mapWhole = ({ documents, today, previous }: ComposeInput, refused: Map<string, string>, dropped: Set<string>) => {
  const mapping = toSnapshot(documents, { today, previous, refused, dropped })
  const faults = findProblems(mapping.snapshot)
  if (faults.length > 0)
    throw new WholeFault(`Dữ liệu chung chưa nhất quán; trang cũ vẫn giữ nguyên. ${faults.slice(0, 3).join(' ')}`)
  return mapping
}

const renderAndCheck = async (input: ComposeInput, snapshot: Snapshot): Promise<Rendering> => {
  const site = await loadSiteBundle(input.bundle)
  const pages = site.listPages(snapshot)
  await input.onStep(`Đang dựng ${pages.length} trang`)
  const { siteUrl, bundle, stallMs } = input
  const rendering = await renderPages({
    bundle: bundleEntry(bundle),
    snapshot,
    siteUrl,
    pages,
    ...(stallMs ? { stallMs } : {}),
  })
  await input.onStep('Đang kiểm tra trang')
  const files = new Set([...pages.map((page) => pageFile(page.path)), ...input.files.map((each) => each.file)])
  const consentedPhones = input.documents.consentedPhones
  return {
    rendered: rendering.rendered,
    failed: [...rendering.failed, ...checkPages(rendering.rendered, { snapshot, consentedPhones, files })],
  }
}

const sayFailed = (failed: FailedPage[]): string =>
  failed
    .slice(0, 3)
    .map(({ path, reason }) => `${path}: ${reason}`)
    .join(' ')
