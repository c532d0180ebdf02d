import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Snapshot } from '../../content/model/snapshot.ts'
import type { ListedPage } from './renderPages.ts'
import type { SearchRecord } from './searchIndex.ts'
import type { ShareImage } from './shareImages.ts'

/** The words of a share image, as the site chose them. */
export type ShareCard = { over: string; title: string; place: string; isSample: boolean }

/** The one door between cms and site: the site's compiled entry, loaded from its file. */
export type SiteBundle = {
  render: (request: Request, locals: { snapshot: Snapshot; siteUrl: string }) => Promise<Response>
  /** The same, with what the page asked of the snapshot; null: it cannot be known. */
  renderTracked: (
    request: Request,
    locals: { snapshot: Snapshot; siteUrl: string },
  ) => Promise<{ response: Response; questions: string[] | null }>
  listPages: (snapshot: Snapshot) => ListedPage[]
  /** Short answers to what pages asked of a snapshot; equal answers, equal pages (site/trackReads.ts). */
  answersOn: (snapshot: Snapshot) => (question: string) => string
  searchRecords: (snapshot: Snapshot) => SearchRecord[]
  listShareImages: (snapshot: Snapshot) => ShareImage[]
  drawShareCard: (card: ShareCard) => Promise<Uint8Array>
}

export const bundleEntry = (bundle: string): string => join(bundle, 'server', 'entry.mjs')

/** Loads the bundle anew when it was compiled anew. */
export const loadSiteBundle = (bundle: string): Promise<SiteBundle> => {
  const entry = bundleEntry(bundle)
  return import(
    /* turbopackIgnore: true */ `${pathToFileURL(entry).href}?compiled=${statSync(entry).mtimeMs}`
  ) as Promise<SiteBundle>
}

/** One hash of everything that the bundle consists of, wherever it lies. */
export const hashOfBundle = (bundle: string): string => {
  const hash = createHash('sha256')
  const files = readdirSync(bundle, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
  for (const file of files) hash.update(relative(bundle, file)).update(readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}
