/** Renders previews beside the admin, so that no page can hold it up. */
import { statSync } from 'node:fs'
import type { Snapshot } from '../../content/model/snapshot.ts'
import { readPageReads, type PageReads, type ReadFor } from '../publish/pageReads.ts'
import type { PublishPaths } from '../publish/publishPaths.ts'
import { bundleEntry, hashOfBundle, loadSiteBundle } from '../publish/siteBundle.ts'
import { answerQuestions } from '../threads/answerQuestions.ts'
import { findTouched, type TouchedPages } from './findTouched.ts'

/** What is on the site, and what would be. */
export type Pair = { release: string | null; base: Snapshot | null; draft: Snapshot }
/** Without a key only the bundle is loaded, before it is needed. */
export type Question = { key: string | null; pair?: Pair; paths: PublishPaths; path?: string }
/** Null: the pair of this key is not here (any more), and has to be sent along. */
export type PageAnswer = { status: number; type: string; body: Uint8Array } | null
export type TouchedAnswer = TouchedPages | null

const mostPairs = 3
const pairs = new Map<string, Pair>()

const remember = (key: string, pair: Pair): Pair => {
  pairs.set(key, pair)
  for (const oldest of [...pairs.keys()].slice(0, Math.max(0, pairs.size - mostPairs))) pairs.delete(oldest)
  return pair
}

const hashes = new Map<string, string>()
const bundleHash = (bundle: string): string => {
  const compiled = `${bundle} ${statSync(bundleEntry(bundle)).mtimeMs}`
  const hash = hashes.get(compiled) ?? hashOfBundle(bundle)
  hashes.set(compiled, hash)
  return hash
}

/** Of one release at a time: what its pages asked, as its publisher told or as previews found out. */
let known: { now: string; reads: PageReads } | null = null
const readsOf = (paths: PublishPaths, now: ReadFor): PageReads => {
  const name = JSON.stringify(now)
  if (known?.now !== name) known = { now: name, reads: readPageReads(paths, now) }
  return known.reads
}

const touched = async ({ release, base, draft }: Pair, paths: PublishPaths): Promise<TouchedPages> => {
  const site = await loadSiteBundle(paths.bundle)
  const now = { bundle: bundleHash(paths.bundle), siteUrl: paths.siteUrl, today: draft.today }
  const reads: PageReads = release === null ? new Map() : readsOf(paths, { release, ...now })
  return findTouched({ site, paths, release, base, draft, reads })
}

const renderPage = async ({ draft }: Pair, { bundle, siteUrl }: PublishPaths, path: string) => {
  const site = await loadSiteBundle(bundle)
  const answer = await site.render(new Request(new URL(path, siteUrl)), { snapshot: draft, siteUrl })
  const type = answer.headers.get('content-type') ?? 'application/octet-stream'
  return { status: answer.status, type, body: new Uint8Array(await answer.arrayBuffer()) }
}

answerQuestions<Question>(async ({ key, pair, paths, path }): Promise<PageAnswer | TouchedAnswer> => {
  if (key === null) return (await loadSiteBundle(paths.bundle), null)
  const asked = pair ? remember(key, pair) : pairs.get(key)
  if (!asked) return null
  return path === undefined ? touched(asked, paths) : renderPage(asked, paths, path)
})
