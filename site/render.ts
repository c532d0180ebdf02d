import { createApp } from 'astro/app/entrypoint'
import type { Snapshot } from '../content/model/snapshot.ts'
import { trackReads } from './trackReads.ts'
import type { ShareCard } from './shareImage/shareCard.ts'

export { listPages } from './listPages.ts'
export { searchRecords, toSearchText } from './searchIndex.ts'
export { answersOn } from './trackReads.ts'
export { listShareImages } from './shareImage/shareCard.ts'

/** Loaded when the first image is drawn: pages need none of it. */
export const drawShareCard = async (card: ShareCard): Promise<Uint8Array> =>
  (await import('./shareImage/drawShareCard.ts')).drawShareCard(card)

const app = createApp({ streaming: false })
// Pages become files, so the policy has to stand in the page and not in a header.
if (app.manifest.csp) app.manifest.csp.cspDestination = 'meta'
// Each request imports its page's modules again, which costs more than some pages do.
const once = <T>(load: () => T): (() => T) => {
  let loaded: { value: T } | undefined
  return () => (loaded ??= { value: load() }).value
}
const { pageMap } = app.manifest
for (const [name, load] of pageMap ?? []) {
  const loadPage = async () => {
    const built = await load()
    return { ...built, page: once(built.page) }
  }
  pageMap?.set(name, once(loadPage))
}

/** Renders one page or data file; the snapshot travels with the request and nothing is kept between two calls. */
export const render = (request: Request, locals: App.Locals): Promise<Response> => app.render(request, { locals })

/** The same, with the questions that the page asked of the snapshot; see trackReads.ts. */
export const renderTracked = async (
  request: Request,
  { snapshot, siteUrl }: { snapshot: Snapshot; siteUrl: string },
): Promise<{ response: Response; questions: string[] | null }> => {
  const reads = trackReads(snapshot)
  const response = await render(request, { snapshot: reads.snapshot, siteUrl })
  return { response, questions: reads.questions() }
}
