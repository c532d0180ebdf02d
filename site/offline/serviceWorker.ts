/**
 * What a phone keeps for when there is no network: the pages that were opened, the lookup, and the page that says what
 * is not there. Contacts stay seven days at most, and pages from before a newer publish are dropped as soon as it is seen.
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
  await Promise.all([keepPage('/'), keepPage(offlinePage)])
  await (await caches.open(lookupCache)).add(lookup)
  await worker.skipWaiting()
}

let seenVersion: string | null = null

/** A newer publish makes every kept page doubtful: those just opened stay, the others go. */
const dropOlderPages = async (opened: string): Promise<void> => {
  const response = await fetch(versionFile, { cache: 'no-store' })
  if (!response.ok) return
  const version = await response.clone().text()
  const kept = await (await caches.open(lookupCache)).match(versionFile)
  seenVersion ??= kept ? await kept.text() : null
  if (version === seenVersion) return
  const isFirst = seenVersion === null
  seenVersion = version
  await (await caches.open(lookupCache)).put(versionFile, response)
  if (isFirst) return
  const cache = await caches.open(pages)
  const old = (await cache.keys()).filter((request) => new URL(request.url).pathname !== opened)
  await Promise.all(old.map((request) => cache.delete(request)))
  const own = await (await caches.open(lookupCache)).match(myVillageEntry)
  const wanted = ['/', offlinePage, ...(own ? [await own.text()] : [])]
  await Promise.all(wanted.filter((path) => path !== opened).map(keepPage))
  await (await caches.open(lookupCache)).add(lookup)
}

const page = new NetworkFirst({
  cacheName: pages,
  networkTimeoutSeconds: patience,
  plugins: [
    expiring(60),
    {
      cacheDidUpdate: async ({ newResponse, request }) => {
        await keepAssetsOf(await newResponse.clone().text())
        await dropOlderPages(new URL(request.url).pathname)
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
