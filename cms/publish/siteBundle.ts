import { statSync } from 'node:fs'
import { join } from 'node:path'
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
  listPages: (snapshot: Snapshot) => ListedPage[]
  searchRecords: (snapshot: Snapshot) => SearchRecord[]
  listShareImages: (snapshot: Snapshot) => ShareImage[]
  drawShareCard: (card: ShareCard) => Promise<Uint8Array>
}

export const bundleEntry = (bundle: string): string => join(bundle, 'server', 'entry.mjs')

/** Loads the bundle anew when it was compiled anew. */
export const loadSiteBundle = (bundle: string): Promise<SiteBundle> => {
  const entry = bundleEntry(bundle)
  return import(`${pathToFileURL(entry).href}?compiled=${statSync(entry).mtimeMs}`) as Promise<SiteBundle>
}
