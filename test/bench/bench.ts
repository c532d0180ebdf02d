/** `npm run bench`: publishes step by step beside other generators, from a click to the page, reading, previews, the lookup, and what pages weigh, over districts of several sizes. `-- --lighthouse` adds its scores. Prints tables; asserts nothing. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildIfChanged, siteTarget } from '../../cms/start/build.ts'
import { publisherMemory } from '../../cms/start/publisherMemory.ts'
import { FollowUps } from '../../cms/publish/followUps.ts'
import { publish } from '../../cms/publish/publish.ts'
import { publishPaths } from '../../cms/publish/publishPaths.ts'
import { toSnapshot } from '../../cms/publish/toSnapshot.ts'
import { generateDocuments } from './generateDocuments.ts'
import type { ClickRow } from './timeClick.ts'
import { timeLookup } from './timeLookup.ts'
import { timeOthers } from './timeOthers.ts'
import type { PreviewRow } from './timePreview.ts'
import type { PublishRow } from './timePublish.ts'
import type { ReadRow } from './timeRead.ts'
import { weighPages } from './weighPages.ts'

const isLarge = process.env.BENCH_LARGE === '1'
/** The last one makes about 50,000 pages. */
const sizes = [270, 2_500, 10_000, ...(isLarge ? [13_700] : [])]
const readSizes = [270, 2_500, ...(isLarge ? [10_000] : [])]
const clickSizes = isLarge ? sizes : readSizes

/** Each in a process of its own, started as the publisher's is: memory of one does not count for another. */
const inProcess = <T>(file: string, villages: number): T => {
  const path = join(import.meta.dirname, file)
  const args = [...publisherMemory.args, path, String(villages)]
  const env = { ...process.env, ...publisherMemory.env }
  const said = execFileSync(process.execPath, args, { env, encoding: 'utf8', maxBuffer: 1e9 })
  return JSON.parse(said.trim().split('\n').at(-1) ?? '') as T
}

await buildIfChanged(siteTarget, console.log)
const say = () =>
  console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, load ${loadavg()[0]?.toFixed(1)}`)
for (const villages of sizes) {
  say()
  const { rows, megabytes } = inProcess<{ rows: PublishRow[]; megabytes: number }>('timePublish.ts', villages)
  console.table(rows)
  const [first] = rows
  const own = Number(first?.['on the site, s'])
  const others = timeOthers(first?.pages ?? 0).map((row) => ({
    ...row,
    'this site, s': own,
    ratio: Math.round((100 * row['full rebuild, s']) / own) / 100,
  }))
  console.log(`Peak memory ${megabytes} MB`)
  if (others.length > 0) console.table(others)
  else console.log('No other generator is installed: see test/bench/README.md.')
}
say()
for (const villages of clickSizes) {
  const { rows, megabytes } = inProcess<{ rows: ClickRow[]; megabytes: number }>('timeClick.ts', villages)
  console.table(rows)
  console.log(`Peak memory of the publisher ${megabytes} MB`)
}
console.table(readSizes.map((villages) => inProcess<ReadRow>('timeRead.ts', villages)))
for (const villages of readSizes) {
  const { rows, megabytes } = inProcess<{ rows: PreviewRow[]; megabytes: number }>('timePreview.ts', villages)
  console.table(rows)
  console.log(`Peak memory ${megabytes} MB, of which the publishes before take the most`)
}
console.table(
  sizes.map((villages) =>
    timeLookup(toSnapshot(generateDocuments(villages), { today: '2022-12-31', previous: null }).snapshot),
  ),
)
const data = mkdtempSync(join(tmpdir(), 'bench-'))
const paths = publishPaths({ ...process.env, DATA_DIR: data })
const { snapshot, followUp } = await publish({
  read: () => Promise.resolve(generateDocuments(270)),
  paths,
  now: new Date(),
})
const followUps = new FollowUps(paths)
// A page's share image is no part of a visit.
followUps.take({ ...followUp, undrawn: [] })
await followUps.finish()
console.table(await weighPages(paths.current, snapshot, process.argv.includes('--lighthouse')))
rmSync(data, { recursive: true })
