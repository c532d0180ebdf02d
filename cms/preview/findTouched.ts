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

export type TouchedPage = { path: string; title: string; change: 'changed' | 'gone' | 'new' }
export type TouchedPages = { pages: TouchedPage[]; files: number }

type Finding = {
  site: SiteBundle
  paths: PublishPaths
  /** The release on the site, and the snapshot it came from. */
  release: string | null
  base: Snapshot | null
  draft: Snapshot
  /** What the pages of that release asked; what is found out here is added. */
  reads: PageReads
}

/** As a publish does it: only pages whose answers differ are rendered, and those count whose bytes differ. */
export const findTouched = async (finding: Finding): Promise<TouchedPages> => {
  const { site, base, draft, reads } = finding
  const answer = site.answersOn(draft)
  const before = new Set(base === null ? [] : site.listPages(base).map(({ path }) => path))
  const listed = site.listPages(draft)
  const touched: TouchedPages = { pages: [], files: 0 }
  const add = (path: string, bytes: Uint8Array, change: TouchedPage['change']) => {
    const title = titleOf(bytes)
    if (title === null) touched.files++
    else touched.pages.push({ path, title, change })
  }
  for (const page of listed) {
    const read = reads.get(page.path)
    if (read?.status === page.status && read.key === keyOf(read.questions, answer)) continue
    const { body, questions } = await renderDraft(finding, page)
    if (readReleased(finding, page.path)?.equals(body)) {
      if (questions) reads.set(page.path, { status: page.status, questions, key: keyOf(questions, answer) })
    } else add(page.path, body, before.has(page.path) ? 'changed' : 'new')
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
