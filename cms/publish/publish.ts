import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { todayInVietnam } from '../../content/model/date.ts'
import type { Snapshot } from '../../content/model/snapshot.ts'
import { composeSite, type ComposeInput } from './composeSite.ts'
import type { FollowUp } from './followUps.ts'
import { PublishMemory } from './publishMemory.ts'
import type { Address, Problem, PublishedDocuments } from './publishedDocuments.ts'
import type { PublishPaths } from './publishPaths.ts'
import { readSnapshot } from './readSnapshot.ts'
import { currentRelease, nextRelease, readFolder, removeLeftovers } from './release.ts'
import { BrokenBundle } from './renderThread.ts'
import { toNoteFile } from './releaseNote.ts'
import { buildIndex, linkIndex } from './searchIndex.ts'
import { linkDrawn } from './shareImages.ts'
import { hashOfBundle, loadSiteBundle, type SiteBundle } from './siteBundle.ts'
import { refuseCollapse } from './refuseCollapse.ts'
import { findUploads } from './uploads.ts'
import type { Earlier } from './stateToShow.ts'
import { WholeFault } from './wholeFault.ts'
import { fillRelease, finishRelease, LostFile } from './writeRelease.ts'

export { WholeFault } from './wholeFault.ts'

export type PublishInput = {
  read: () => Promise<PublishedDocuments>
  paths: PublishPaths
  now: Date
  /** Kept from publish to publish, so that one edit costs one edit; without it everything is made anew. */
  memory?: PublishMemory
  /** What to show in place of what is newer. */
  earlier?: Earlier | null
  /** See `ComposeInput`. */
  mapKept?: ComposeInput['mapKept']
  /** A person said that far fewer pages than before are right. */
  allowCollapse?: boolean
  /** Milliseconds; see `renderPages`. */
  stallMs?: number
  onStep?: (step: string) => Promise<void> | void
  /** For tests, which end the process at every one of these. */
  checkpoint?: (name: string) => Promise<void> | void
}
export type Published = {
  release: string
  pages: number
  changedPages: number
  problems: Problem[]
  snapshot: Snapshot
  /** Those known before this publish. */
  addresses: Address[]
  /** What the release may be given after it went on the site. */
  followUp: FollowUp
}

/**
 * One publish: read, map, render, check, write beside, switch. Throws `WholeFault` (a Vietnamese sentence) when nothing
 * sound can be made of the whole; the release being served then stays as it is.
 */
export const publish = async (input: PublishInput): Promise<Published> => {
  const memory = input.memory ?? new PublishMemory()
  const { paths } = input
  removeLeftovers(paths, { but: memory.spare.folder })
  const release = nextRelease(paths)
  const folder = join(paths.releases, `.${release}`)
  try {
    return await publishInto(folder, release, { ...input, memory })
  } catch (error) {
    if (!(error instanceof LostFile)) throw error
    // Once more, remembering nothing.
    rmSync(folder, { recursive: true, force: true })
    memory.forget()
    return await publishInto(folder, release, { ...input, memory })
  } finally {
    rmSync(folder, { recursive: true, force: true })
    if (!input.memory) await memory.end()
  }
}

const publishInto = async (
  folder: string,
  release: string,
  input: PublishInput & { memory: PublishMemory },
): Promise<Published> => {
  const { paths, memory, onStep = () => {}, checkpoint = () => {} } = input
  const previousId = currentRelease(paths)
  const previous = previousId === null ? null : join(paths.releases, previousId)
  const today = todayInVietnam(input.now)
  const site = await openBundle(paths.bundle)
  const bundle = hashOfBundle(paths.bundle)
  const lastGood = previousId === null ? null : (memory.snapshotOf(previousId) ?? readSnapshot(paths, previousId))
  const {
    pages: known,
    answers,
    passed,
  } = memory.pagesFor({ release: previousId, bundle, siteUrl: paths.siteUrl, today })
  const kept = memory.spare.take(folder, { previous: passed && previousId })
  await onStep('Đang đọc nội dung đã đăng')
  const documents = await input.read()
  await checkpoint('read')
  const { uploads, lost } = findUploads(documents, paths.uploads)
  const assets = readFolder(join(paths.bundle, 'client'))
  const composed = await sayBroken(() =>
    composeSite({
      documents,
      today,
      lastGood,
      returnTo: input.earlier?.snapshot ?? null,
      ...(input.mapKept ? { mapKept: input.mapKept } : {}),
      site,
      renderer: memory.rendererFor(paths.bundle, bundle),
      siteUrl: paths.siteUrl,
      known,
      answers,
      passed,
      kept,
      forms: memory.forms,
      writer: memory.writer,
      costly: memory.costly,
      otherFiles: [...assets, ...uploads].map(({ file }) => file),
      folder,
      previous,
      ...(input.stallMs ? { stallMs: input.stallMs } : {}),
      onStep,
    } satisfies ComposeInput),
  )
  const { pages, snapshot, images, index } = composed
  await checkpoint('rendered')
  if (lastGood && !input.allowCollapse)
    refuseCollapse({ pages: pages.length, snapshot }, { pages: site.listPages(lastGood).length, snapshot: lastGood })
  await onStep('Đang ghi trang')
  const note = toNoteFile({ release, returnOf: input.earlier?.of ?? null })
  const rendered = pages.filter((page) => !page.isKept)
  const filled = fillRelease({ folder, previous, pages: rendered, files: [note, ...assets], uploads })
  const unpacked = [...composed.unpacked, ...filled]
  await checkpoint('filled')
  const undrawn = linkDrawn(paths, folder, images)
  let shown = linkIndex(paths, folder, { wanted: index, previous })
  if (shown === null) {
    // The very first release has no earlier index to show meanwhile.
    await onStep('Đang lập chỉ mục tìm kiếm')
    await buildIndex(paths, index)
    shown = linkIndex(paths, folder, { wanted: index, previous })
  }
  await onStep('Đang chuyển sang bản mới')
  await finishRelease({ paths, release, folder, snapshot: composed.bytes, checkpoint })
  const now = { release, bundle, siteUrl: paths.siteUrl, today }
  memory.keep({ ...now, snapshot, pages: composed.known, answers: composed.answers, passed: composed.passed })
  memory.spare.begin(paths, release, composed.known)
  return {
    release,
    pages: pages.length,
    changedPages: pages.filter((page) => page.isChanged).length,
    problems: [...composed.problems, ...lost],
    snapshot,
    addresses: documents.addresses,
    followUp: {
      release,
      reads: { now, known: composed.known },
      unpacked,
      index: shown === index.name ? null : index,
      images,
      undrawn,
      spare: memory.spare,
    },
  }
}

/** The cause is for the operator's log: boards read the sentence. */
const brokenSite = (error: unknown): WholeFault => {
  console.error(error)
  return new WholeFault(
    'Mẫu trang công khai không chạy được nên trang cũ vẫn giữ nguyên. Hãy báo người quản trị máy chủ: cần tắt hệ thống, chạy «npm run build» rồi «npm start».',
  )
}

const openBundle = async (bundle: string): Promise<SiteBundle> => {
  try {
    return await loadSiteBundle(bundle)
  } catch (error) {
    throw brokenSite(error)
  }
}

const sayBroken = async <T>(compose: () => Promise<T>): Promise<T> => {
  try {
    return await compose()
  } catch (error) {
    throw error instanceof BrokenBundle ? brokenSite(error) : error
  }
}
