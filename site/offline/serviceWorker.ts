/**
 * What a phone keeps for when there is no network: the pages that were opened, the lookup, and the page that says what
 * is not there. Contacts stay seven days at most, and pages from before a newer publish are dropped as soon as the phone
 * meets the network, whatever it asks for. Only pages are kept: no contact card and no document, which people save
 * themselves; and under their bare address, since what a link adds to it (Zalo does) would make a second copy, and what
 * was searched for is nobody's.
 * Compiled on its own to /sw.js (see compileServiceWorker.ts).
 */
import { ExpirationPlugin } from 'workbox-expiration'
import { registerRoute, setCatchHandler } from 'workbox-routing'
import { lookupCache, myVillageEntry } from './keptNames.ts'
import { CacheFirst, NetworkFirst } from 'workbox-strategies'

/** The few parts of a worker's scope that are used; TypeScript cannot have a page's and a worker's types in one program. */
type WorkerScope = {
  addEventListener: (
    type: 'install' | 'activate',
    listener: (event: { waitUntil: (work: Promise<unknown>) => void }) => void,
  ) => void
  skipWaiting: () => Promise<void>
  clients: { claim: () => Promise<void> }
}
const worker = self as unknown as WorkerScope

const [pages, assets] = ['trang', 'tep-giao-dien']
const offlinePage = '/ngoai-tuyen/'
const lookup = '/du-lieu/tra-cuu.json'
const versionFile = '/du-lieu/phien-ban.json'
const sevenDays = 7 * 24 * 60 * 60
/** Seconds; on weak 3G what is kept is better than a blank page. */
const patience = 5

const expiring = (maxEntries: number) => new ExpirationPlugin({ maxEntries, maxAgeSeconds: sevenDays })

/** The styles and scripts that a kept page needs are kept with it. */
const keepAssetsOf = async (html: string): Promise<void> => {
  const cache = await caches.open(assets)
  const named = [...html.matchAll(/(?:href|src)="(\/_astro\/[^"]+|\/favicon\.svg)"/g)].map(([, path = '']) => path)
  const missing: string[] = []
  for (const path of new Set(named)) if (!(await cache.match(path))) missing.push(path)
  await cache.addAll(missing)
}

const keepPage = async (path: string): Promise<void> => {
  const response = await fetch(path)
  if (!response.ok) throw new Error(`${path} answered ${response.status}`)
  await keepAssetsOf(await response.clone().text())
  await (await caches.open(pages)).put(path, response)
}

const install = async (): Promise<void> => {
  // First which publish it is: pages may be newer than what is noted of them, never older.
  await (await caches.open(lookupCache)).add(new Request(versionFile, { cache: 'no-store' }))
  await Promise.all([keepPage('/'), keepPage(offlinePage)])
  await (await caches.open(lookupCache)).add(lookup)
  await worker.skipWaiting()
}

const isOffline = (request: Request): boolean => new URL(request.url).pathname === offlinePage

/** A newer publish makes every kept page doubtful: all go, and those that matter are fetched anew. */
const dropOlderPages = async (opened: string): Promise<void> => {
  const response = await fetch(versionFile, { cache: 'no-store' })
  if (!response.ok) return
  const notes = await caches.open(lookupCache)
  const kept = await notes.match(versionFile)
  if ((await kept?.text()) === (await response.clone().text())) return
  // The pages first: a worker may be ended at any moment, and what is noted is believed from then on.
  await dropPages(() => true)
  await notes.put(versionFile, response)
  const own = await notes.match(myVillageEntry)
  const wanted = new Set(['/', offlinePage, opened, ...(own ? [await own.text()] : [])])
  await Promise.allSettled([...[...wanted].map(keepPage), notes.add(lookup)])
}

/** The page that says what is not there holds no contact, and is all that is left when the network goes again. */
const dropPages = async (isDropped: (response: Response) => boolean): Promise<void> => {
  const cache = await caches.open(pages)
  for (const request of await cache.keys()) {
    const response = await cache.match(request)
    if (response && !isOffline(request) && isDropped(response)) await cache.delete(request)
  }
}

const isTooOld = ({ headers }: Response): boolean =>
  Date.parse(headers.get('Date') ?? '') < Date.now() - sevenDays * 1000

const isPage = ({ status, headers }: Response): boolean =>
  status === 200 && (headers.get('Content-Type') ?? '').startsWith('text/html')

const page = new NetworkFirst({
  cacheName: pages,
  networkTimeoutSeconds: patience,
  plugins: [
    expiring(60),
    {
      cacheKeyWillBeUsed: async ({ request }) => new URL(new URL(request.url).pathname, request.url).href,
      cacheWillUpdate: async ({ response }) => (isPage(response) ? response : null),
      cacheDidUpdate: async ({ newResponse }) => keepAssetsOf(await newResponse.clone().text()),
      // After whatever came of it, a page that is no more as well; without a network there is nothing newer to be seen.
      handlerDidComplete: async ({ request }) => {
        await dropPages(isTooOld)
        await dropOlderPages(new URL(request.url).pathname).catch(() => undefined)
      },
    },
  ],
})
registerRoute(({ request }) => request.mode === 'navigate', page)
registerRoute(
  ({ url }) => url.pathname.startsWith('/_astro/') || url.pathname === '/favicon.svg',
  new CacheFirst({ cacheName: assets, plugins: [new ExpirationPlugin({ maxEntries: 60 })] }),
)
registerRoute(
  ({ url }) => url.pathname === lookup,
  new NetworkFirst({ cacheName: lookupCache, networkTimeoutSeconds: patience, plugins: [expiring(4)] }),
)
setCatchHandler(async ({ request }) => {
  if (request.mode !== 'navigate') return Response.error()
  return (await caches.match(offlinePage)) ?? Response.error()
})

worker.addEventListener('install', (event) => event.waitUntil(install()))
worker.addEventListener('activate', (event) => event.waitUntil(worker.clients.claim()))
