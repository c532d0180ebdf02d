import { createApp } from 'astro/app/entrypoint'
import type { ShareCard } from './shareImage/shareCard.ts'

export { listPages } from './listPages.ts'
export { searchRecords, toSearchText } from './searchIndex.ts'
export { listShareImages } from './shareImage/shareCard.ts'

/** Loaded when the first image is drawn: pages need none of it. */
export const drawShareCard = async (card: ShareCard): Promise<Uint8Array> =>
  (await import('./shareImage/drawShareCard.ts')).drawShareCard(card)

const app = createApp({ streaming: false })
// Pages become files, so the policy has to stand in the page and not in a header.
if (app.manifest.csp) app.manifest.csp.cspDestination = 'meta'

/** Renders one page or data file; the snapshot travels with the request and nothing is kept between two calls. */
export const render = (request: Request, locals: App.Locals): Promise<Response> => app.render(request, { locals })
