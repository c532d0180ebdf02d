import { execFile } from 'node:child_process'
import type { AddressInfo } from 'node:net'
import { readFileSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Snapshot } from '../../content/model/snapshot.ts'
import { serveSite } from '../../cms/start/serveSite.ts'
import { chromiumPath, openBrowser, phone } from '../errands/browser.ts'
import { contentOf } from '../../site/content.ts'
import { bulletinUrl, decisionUrl, villageUrl } from '../../site/urls.ts'

type Weight = { page: string; requests: number; 'KB transferred': number; 'scripts, KB': number }
type Row = Weight & Record<string, string | number>
const kilobytes = (bytes: number): number => Math.round(bytes / 102.4) / 10

/** What a first visit transfers with gzip, page by page, without what is fetched later for offline use. */
export const weighPages = async (current: string, snapshot: Snapshot, withLighthouse: boolean): Promise<Row[]> => {
  const content = contentOf(snapshot)
  const [village] = content.villages
  const [bulletin] = content.bulletins
  const [decision] = content.decisions
  if (!village || !bulletin || !decision) throw new Error('The generated district is empty')
  const address = villageUrl(village, content.commune(village.commune))
  const paths = ['/', address, bulletinUrl(bulletin), decisionUrl(decision), '/tim-kiem/?q=rac', '/ban-do/', '/do-phu/']
  const server = serveSite(current)
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const browser = await openBrowser()
  const rows: Row[] = []
  for (const path of paths) {
    const context = await browser.newContext({ ...phone, serviceWorkers: 'block' })
    const page = await context.newPage()
    const sizes: { bytes: number; isScript: boolean }[] = []
    page.on('requestfinished', async (request) => {
      const { responseBodySize, responseHeadersSize } = await request.sizes()
      sizes.push({ bytes: responseBodySize + responseHeadersSize, isScript: request.resourceType() === 'script' })
    })
    await page.goto(site + path, { waitUntil: 'networkidle' })
    const sum = (list: typeof sizes) => kilobytes(list.reduce((total, { bytes }) => total + bytes, 0))
    const scores = withLighthouse ? await lighthouse(site + path) : {}
    rows.push({
      page: path,
      requests: sizes.length,
      'KB transferred': sum(sizes),
      'scripts, KB': sum(sizes.filter(({ isScript }) => isScript)),
      ...scores,
    })
    await context.close()
  }
  await browser.close()
  server.close()
  return rows
}

/** Lighthouse is 170 MB with its packages: npm fetches it only for `npm run bench -- --lighthouse`. */
const lighthouse = async (url: string): Promise<Record<string, number>> => {
  const output = join(mkdtempSync(join(tmpdir(), 'lighthouse-')), 'report.json')
  const flags = [
    '--quiet',
    '--output=json',
    `--output-path=${output}`,
    '--chrome-flags=--headless --no-sandbox --disable-gpu',
  ]
  const env = { ...process.env, CHROME_PATH: await chromiumPath() }
  // Not the synchronous one: this process serves the page meanwhile.
  await promisify(execFile)(
    'npm',
    ['exec', '--yes', '--package=lighthouse@13.5.0', '--', 'lighthouse', url, ...flags],
    {
      env,
    },
  )
  const { categories } = JSON.parse(readFileSync(output, 'utf8')) as { categories: Record<string, { score: number }> }
  const wanted = ['performance', 'accessibility', 'best-practices', 'seo']
  return Object.fromEntries(wanted.map((name) => [name, Math.round((categories[name]?.score ?? 0) * 100)]))
}
