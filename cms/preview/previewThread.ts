/** Renders previews beside the admin, so that no page can hold it up. */
import type { Snapshot } from '../../content/model/snapshot.ts'
import { loadSiteBundle } from '../publish/siteBundle.ts'
import { answerQuestions } from '../threads/answerQuestions.ts'

export type Pair = { base: Snapshot; draft: Snapshot }
export type Question = { key: string; pair?: Pair; bundle: string; siteUrl: string; path?: string }
/** Null: the pair of this key is not here (any more), and has to be sent along. */
export type PageAnswer = { status: number; type: string; body: Uint8Array } | null
export type TouchedPage = { path: string; title: string; change: 'changed' | 'gone' | 'new' }
export type TouchedAnswer = { pages: TouchedPage[]; files: number } | null

const mostPairs = 3
const pairs = new Map<string, Pair>()

const remember = (key: string, pair: Pair): Pair => {
  pairs.set(key, pair)
  for (const oldest of [...pairs.keys()].slice(0, Math.max(0, pairs.size - mostPairs))) pairs.delete(oldest)
  return pair
}

type Site = Awaited<ReturnType<typeof loadSiteBundle>>
type Rendering = { site: Site; siteUrl: string }

const render = async ({ site, siteUrl }: Rendering, snapshot: Snapshot, path: string) => {
  const answer = await site.render(new Request(new URL(path, siteUrl)), { snapshot, siteUrl })
  const type = answer.headers.get('content-type') ?? 'application/octet-stream'
  return { status: answer.status, type, body: new Uint8Array(await answer.arrayBuffer()) }
}

const titleOf = ({ type, body }: { type: string; body: Uint8Array }): string | null =>
  type.startsWith('text/html')
    ? (/<title>([^<]*?)(?: – [^<–]*)?<\/title>/.exec(new TextDecoder().decode(body))?.[1] ?? null)
    : null

const compare = async (rendering: Rendering, { base, draft }: Pair): Promise<NonNullable<TouchedAnswer>> => {
  const { site } = rendering
  const [before, after] = [base, draft].map((snapshot) => new Set(site.listPages(snapshot).map(({ path }) => path)))
  const pages: TouchedPage[] = []
  let files = 0
  for (const path of new Set([...(after ?? []), ...(before ?? [])])) {
    const was = before?.has(path) ? await render(rendering, base, path) : null
    const is = after?.has(path) ? await render(rendering, draft, path) : null
    if (was && is && Buffer.from(was.body).equals(is.body)) continue
    const title = titleOf((is ?? was) as { type: string; body: Uint8Array })
    if (title === null) files++
    else pages.push({ path, title, change: was === null ? 'new' : is === null ? 'gone' : 'changed' })
  }
  return { pages, files }
}

answerQuestions<Question>(async ({ key, pair, bundle, siteUrl, path }): Promise<PageAnswer | TouchedAnswer> => {
  const known = pair ? remember(key, pair) : pairs.get(key)
  if (!known) return null
  const rendering = { site: await loadSiteBundle(bundle), siteUrl }
  return path === undefined ? compare(rendering, known) : render(rendering, known.draft, path)
})
