import { parentPort, workerData } from 'node:worker_threads'
import type { Snapshot } from '../../content/model/snapshot.ts'
import type { ListedPage, RenderedPage } from './renderPages.ts'

type SiteBundle = {
  render: (request: Request, locals: { snapshot: Snapshot; siteUrl: string }) => Promise<Response>
}
const { bundle, snapshot, siteUrl, pages } = workerData as {
  bundle: string
  snapshot: Snapshot
  siteUrl: string
  pages: ListedPage[]
}

const site = (await import(bundle)) as SiteBundle

const renderPage = async ({ path, status }: ListedPage): Promise<RenderedPage> => {
  const response = await site.render(new Request(new URL(path, siteUrl)), { snapshot, siteUrl })
  const body = new Uint8Array(await response.arrayBuffer())
  if (response.status !== status) throw new Error(`answered ${response.status} instead of ${status}`)
  return { path, type: response.headers.get('content-type') ?? 'application/octet-stream', body }
}

// One at a time, announced before it begins: when a page hangs, the parent knows which.
for (const page of pages) {
  parentPort?.postMessage({ started: page.path })
  try {
    parentPort?.postMessage({ rendered: await renderPage(page) })
  } catch (error) {
    parentPort?.postMessage({
      failed: { path: page.path, reason: error instanceof Error ? error.message : String(error) },
    })
  }
}
