import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Snapshot } from '../../content/model/snapshot.ts'
import type { ShareImage } from '../../site/shareImage/shareCard.ts'
import type { SearchRecord } from '../../site/searchIndex.ts'
import { snapshotFixture } from './snapshotFixture.ts'

type SiteBundle = {
  render: (request: Request, locals: { snapshot: Snapshot; siteUrl: string }) => Promise<Response>
  listPages: (snapshot: Snapshot) => { path: string; status: number }[]
  listShareImages: (snapshot: Snapshot) => ShareImage[]
  drawShareCard: (card: ShareImage['card']) => Promise<Uint8Array>
  searchRecords: (snapshot: Snapshot) => SearchRecord[]
}

const entry = resolve(import.meta.dirname, '../../dist/site/server/entry.mjs')
if (!existsSync(entry)) throw new Error('The site is not compiled: run npm run build before its tests')
export const site = (await import(/* @vite-ignore */ pathToFileURL(entry).href)) as SiteBundle

export const siteUrl = 'https://example.vn'

export const readResponse = (path: string, snapshot: Snapshot = snapshotFixture()): Promise<Response> =>
  site.render(new Request(new URL(path, siteUrl)), { snapshot, siteUrl })

export const readPage = async (path: string, snapshot?: Snapshot): Promise<string> =>
  (await readResponse(path, snapshot)).text()

/** What a reader sees: without tags, spaces single. */
export const textOf = (html: string): string =>
  html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

export const linksOf = (html: string): string[] =>
  [...html.matchAll(/\s(?:href|src)="([^"]+)"/g)].map((match) => match[1] ?? '')
