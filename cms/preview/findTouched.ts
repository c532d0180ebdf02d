import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Snapshot } from '../../content/model/snapshot.ts'
import { keyOf } from '../publish/knownPages.ts'
import { pageFile } from '../publish/pageFile.ts'
import type { PageReads } from '../publish/pageReads.ts'
import { isMissing } from '../publish/placeFile.ts'
import type { PublishPaths } from '../publish/publishPaths.ts'
import type { ListedPage } from '../publish/renderPages.ts'
import type { SiteBundle } from '../publish/siteBundle.ts'

export type TouchedPage = {
  path: string
  title: string
  change: 'changed' | 'gone' | 'moved' | 'new'
  /** Where a page that moved is found. */
  to?: string
}
export type TouchedPages = { pages: TouchedPage[]; files: number; isExact: boolean }

type Finding = {
  site: SiteBundle
  paths: PublishPaths
  /** The release on the site, and the snapshot it came from. */
  release: string | null
  base: Snapshot | null
  draft: Snapshot
  /** What pages asked; what is found out here is added. */
  reads: PageReads
  /** So many pages are rendered to see whether their bytes differ. */
  mostRendered?: number
}

const mostRendered = 2_000

/** As a publish does it: only pages whose answers differ are rendered, and those count whose bytes differ. */
export const findTouched = async (finding: Finding): Promise<TouchedPages> => {
  const { site, base, draft, reads } = finding
  const now = base === null ? null : site.answersOn(base)
  const answer = site.answersOn(draft)
  const before = new Set(base === null ? [] : site.listPages(base).map(({ path }) => path))
  const listed = site.listPages(draft)
  const touched: TouchedPages = { pages: [], files: 0, isExact: true }
  const add = (path: string, bytes: Uint8Array, change: 'changed' | 'gone' | 'new') => {
    const title = titleOf(bytes)
    if (title === null) touched.files++
    else touched.pages.push({ path, title, change })
  }
  const addChanged = (path: string, bytes: Uint8Array, released: Uint8Array | null) => {
    const to = movedTo(bytes)
    // A redirect says where it leads; what stood there until now is what people know.
    if (to !== null) touched.pages.push({ path, title: titleOf(released ?? bytes) ?? path, change: 'moved', to })
    else add(path, bytes, 'changed')
  }
  let rendered = 0
  for (const page of listed) {
    const read = reads.get(page.path)
    const isKnown = read?.status === page.status && now !== null && read.key === keyOf(read.questions, now)
    if (isKnown && read.key === keyOf(read.questions, answer)) continue
    const released = readReleased(finding, page.path)
    // A setting can touch every page: of most it is enough that what they asked is answered otherwise.
    if (isKnown && released && rendered >= (finding.mostRendered ?? mostRendered)) {
      add(page.path, released, 'changed')
      touched.isExact = false
      continue
    }
    rendered++
    const { body, questions } = await renderDraft(finding, page)
    if (released?.equals(body)) {
      if (questions) reads.set(page.path, { status: page.status, questions, key: keyOf(questions, answer) })
    } else if (before.has(page.path)) addChanged(page.path, body, released)
    else add(page.path, body, 'new')
  }
  const after = new Set(listed.map(({ path }) => path))
  for (const path of before) if (!after.has(path)) add(path, readReleased(finding, path) ?? Buffer.from(''), 'gone')
  return touched
}

const renderDraft = async ({ site, paths: { siteUrl }, draft }: Finding, { path }: ListedPage) => {
  const request = new Request(new URL(path, siteUrl))
  const { response, questions } = await site.renderTracked(request, { snapshot: draft, siteUrl })
  return { body: new Uint8Array(await response.arrayBuffer()), questions }
}

const readReleased = ({ paths, release }: Finding, path: string): Buffer | null => {
  if (release === null) return null
  try {
    return readFileSync(join(paths.releases, release, pageFile(path)))
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

/** Null: a file for programs, not a page to read. */
const titleOf = (bytes: Uint8Array): string | null =>
  /^<!doctype html>[\s\S]*?<title>([^<]*?)(?: – [^<–]*)?<\/title>/i.exec(new TextDecoder().decode(bytes))?.[1] ?? null

/** Of an old address: the one to which it leads. */
const movedTo = (bytes: Uint8Array): string | null =>
  /<meta http-equiv="refresh" content="0; url=([^"]+)"/.exec(new TextDecoder().decode(bytes))?.[1] ?? null
