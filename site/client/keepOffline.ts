import { lookupCache, myVillageEntry } from '../offline/keptNames.ts'

/** Lets the worker fetch the resident's own village anew after each publish. */
export const keepVillageOffline = async (url: string): Promise<void> => {
  if (!('caches' in window)) return
  await (await caches.open(lookupCache)).put(myVillageEntry, new Response(url))
}

/** After everything else, so that it costs the first visit nothing. Where it is refused, the site works as before. */
export const keepOffline = (): void => {
  if (!('serviceWorker' in navigator)) return
  const register = (): void => {
    navigator.serviceWorker.register('/sw.js').catch((error: unknown) => console.warn('Offline copy is off:', error))
  }
  if (document.readyState === 'complete') register()
  else addEventListener('load', register, { once: true })
}
