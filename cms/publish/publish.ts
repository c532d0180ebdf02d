import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { todayInVietnam } from '../../content/model/date.ts'
import { snapshot as snapshotShape, type Snapshot } from '../../content/model/snapshot.ts'
import { composeSite, WholeFault } from './composeSite.ts'
import { pageFile } from './pageFile.ts'
import { publicFileName } from './publicFileName.ts'
import type { Id, Problem, PublishedDocuments, StoredFile } from './publishedDocuments.ts'
import type { PublishPaths } from './publishPaths.ts'
import {
  currentRelease,
  readFolder,
  switchTo,
  syncFolder,
  tidyReleases,
  writeRelease,
  type ReleaseFile,
} from './release.ts'
import { searchIndexFiles } from './searchIndex.ts'
import { linkDrawn, tidyShareImages, type ShareImage } from './shareImages.ts'
import { loadSiteBundle } from './siteBundle.ts'

export type PublishInput = {
  read: () => Promise<PublishedDocuments>
  paths: PublishPaths
  now: Date
  /** A person said that far fewer pages than before are right. */
  allowCollapse?: boolean
  /** Milliseconds; see `renderPages`. */
  stallMs?: number
  onStep?: (step: string) => Promise<void> | void
}
export type Published = {
  release: string
  pages: number
  changedPages: number
  problems: Problem[]
  snapshot: Snapshot
  /** Share images that are still to be drawn. */
  undrawn: ShareImage[]
}

/**
 * One publish: read, map, render, check, write beside, switch. Throws `WholeFault` (a Vietnamese sentence) when nothing
 * sound can be made of the whole; the release being served then stays as it is.
 */
export const publish = async (input: PublishInput): Promise<Published> => {
  const { paths, onStep = () => {} } = input
  const previousId = currentRelease(paths)
  const previous = previousId === null ? null : readSnapshot(paths, previousId)
  await onStep('Đang đọc nội dung đã đăng')
  const documents = await input.read()
  const { uploads, lost } = readUploads(documents, paths.uploads)
  const assets = readFolder(join(paths.bundle, 'client'))
  const composed = await composeSite({
    documents,
    today: todayInVietnam(input.now),
    previous,
    bundle: paths.bundle,
    siteUrl: paths.siteUrl,
    files: [...assets, ...uploads],
    ...(input.stallMs ? { stallMs: input.stallMs } : {}),
    onStep,
  })
  const site = await loadSiteBundle(paths.bundle)
  if (previous && !input.allowCollapse) refuseCollapse(composed.pages.length, site.listPages(previous).length)
  await onStep('Đang lập chỉ mục tìm kiếm')
  const index = await searchIndexFiles(site.searchRecords(composed.snapshot), paths.data)
  await onStep('Đang ghi trang')
  const pages = composed.pages.map(({ path, body }): ReleaseFile => ({ file: pageFile(path), body }))
  const release = nextRelease(paths)
  const version = { file: 'du-lieu/phien-ban.json', body: Buffer.from(JSON.stringify({ release })) }
  const files = dedupe([version, ...pages, ...assets, ...uploads, ...index, ...keptAssets(paths, previousId)])
  const images = site.listShareImages(composed.snapshot)
  const { changed, undrawn } = await writeAndSwitch({
    paths,
    previousId,
    release,
    files,
    images,
    snapshot: composed.snapshot,
  })
  const pageFiles = new Set(pages.map((page) => page.file))
  return {
    release,
    pages: pages.length,
    changedPages: changed.filter((file) => pageFiles.has(file)).length,
    problems: [...composed.problems, ...lost],
    snapshot: composed.snapshot,
    undrawn,
  }
}

type Writing = {
  paths: PublishPaths
  previousId: string | null
  release: string
  files: ReleaseFile[]
  images: ShareImage[]
  snapshot: Snapshot
}
type Written = { changed: string[]; undrawn: ShareImage[] }

/** The changed files, and the images that may follow. The snapshot is written first: no release is ever served without the one it came from. */
const writeAndSwitch = async (writing: Writing): Promise<Written> => {
  const { paths, previousId, release, files, images, snapshot } = writing
  mkdirSync(paths.releases, { recursive: true })
  mkdirSync(paths.snapshots, { recursive: true })
  tidyReleases(paths)
  const beside = join(paths.releases, `.${release}`)
  const changed = await writeRelease(beside, previousId === null ? null : join(paths.releases, previousId), files)
  const undrawn = await linkDrawn(paths, beside, images)
  await writeFile(join(paths.snapshots, `.${release}.json`), JSON.stringify(snapshot), { flush: true })
  await rename(join(paths.snapshots, `.${release}.json`), join(paths.snapshots, `${release}.json`))
  await rename(beside, join(paths.releases, release))
  await syncFolder(paths.releases)
  await switchTo(paths, release)
  tidyReleases(paths)
  tidyShareImages(paths, images)
  return { changed, undrawn }
}

/** The snapshot behind a release; null when it is gone or from another version of the product. */
export const readSnapshot = (paths: PublishPaths, release: string): Snapshot | null => {
  const path = join(paths.snapshots, `${release}.json`)
  if (!existsSync(path)) return null
  return snapshotShape.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data ?? null
}

/** Ids rise by one whatever the clock says: `000042`. */
const nextRelease = (paths: PublishPaths): string => {
  const ids = existsSync(paths.releases) ? readdirSync(paths.releases).map((id) => Number(id.replace('.', ''))) : []
  return String(Math.max(0, ...ids.filter(Number.isFinite)) + 1).padStart(6, '0')
}

const refuseCollapse = (pages: number, before: number): void => {
  if (before < 20 || pages >= before / 2) return
  throw new WholeFault(
    `Số trang giảm đột ngột từ ${before} xuống ${pages} nên trang cũ vẫn giữ nguyên. Nếu đúng là cần bỏ nhiều trang, hãy chạy: npm run publish:site -- --allow-collapse`,
  )
}

/** Files of published documents, under their public names. One that is lost from the store is reported. */
const readUploads = (documents: PublishedDocuments, folder: string): { uploads: ReleaseFile[]; lost: Problem[] } => {
  const uploads: ReleaseFile[] = []
  const lost: Problem[] = []
  for (const file of [...documents.files.values()]) {
    const path = join(folder, file.filename)
    if (existsSync(path)) uploads.push({ file: `tep/${publicFileName(file)}`, body: readFileSync(path) })
    else {
      documents.files.delete(file.id)
      lost.push(lostFile(file, documents))
    }
  }
  return { uploads, lost }
}

const lostFile = (file: StoredFile, { decisions, bulletins }: PublishedDocuments): Problem => {
  const decision = decisions.find((each) => each.file === file.id)
  const bulletin = bulletins.find((each) => each.audio === file.id)
  const owner: { id: Id; slug?: string | null; commune?: Id | null } | undefined = decision ?? bulletin
  return {
    noun: decision ? 'decisions' : 'bulletins',
    id: owner?.id ?? null,
    key: owner?.slug ?? '',
    title: decision ? `Văn bản số ${decision.number ?? ''}` : `Bài «${bulletin?.title ?? ''}»`,
    commune: owner?.commune ?? null,
    message: `Không còn thấy tệp «${file.filename}» trong kho. Hãy tải tệp lên lại rồi đăng lần nữa.`,
  }
}

/** Hashed assets only add up, so that a page loaded before the switch still finds its own. */
const keptAssets = (paths: PublishPaths, previousId: string | null): ReleaseFile[] =>
  previousId === null
    ? []
    : readFolder(join(paths.releases, previousId, '_astro'), '_astro').filter(({ file }) => !file.endsWith('.gz'))

const dedupe = (files: ReleaseFile[]): ReleaseFile[] => [
  ...new Map(files.toReversed().map((each) => [each.file, each])).values(),
]
