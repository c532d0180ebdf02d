/** `npm run bench`: a publish step by step, the lookup, and what pages weigh, over districts of several sizes. `-- --lighthouse` adds its scores. Prints tables; asserts nothing. */
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildIfChanged, siteTarget } from '../../cms/start/build.ts'
import { publish } from '../../cms/publish/publish.ts'
import type { Snapshot } from '../../content/model/snapshot.ts'
import type { PublishedDocuments } from '../../cms/publish/publishedDocuments.ts'
import { publishPaths } from '../../cms/publish/publishPaths.ts'
import { generateDocuments } from './generateDocuments.ts'
import { timeLookup } from './timeLookup.ts'
import { weighPages } from './weighPages.ts'

type Timing = Record<string, string | number>
const seconds = (ms: number): number => Math.round(ms / 10) / 100

const time = async (
  label: string,
  documents: PublishedDocuments,
  paths: ReturnType<typeof publishPaths>,
): Promise<{ row: Timing; snapshot: Snapshot }> => {
  const marks: [string, number][] = []
  const begin = performance.now()
  const onStep = (step: string) => void marks.push([step.replace(/\d+ /, ''), performance.now()])
  const { pages, changedPages, snapshot } = await publish({
    read: () => Promise.resolve(documents),
    paths,
    now: new Date(),
    onStep,
  })
  const end = performance.now()
  const steps = marks.map(([step, at], n): [string, number] => [step, seconds((marks[n + 1]?.[1] ?? end) - at)])
  const row = { publish: label, pages, changedPages, ...Object.fromEntries(steps), 'all, s': seconds(end - begin) }
  return { row, snapshot }
}

await buildIfChanged(siteTarget, console.log)
const publishes: Timing[] = []
const lookups: Timing[] = []
const weights: Timing[] = []
const withLighthouse = process.argv.includes('--lighthouse')
for (const villages of [270, 2_500]) {
  const data = mkdtempSync(join(tmpdir(), 'bench-'))
  const paths = publishPaths({ ...process.env, DATA_DIR: data })
  const documents = generateDocuments(villages)
  const first = await time(`${villages} villages, first`, documents, paths)
  Object.assign(documents.bulletins[0] ?? {}, { title: 'Bài đã sửa' })
  const second = await time(`${villages} villages, one edit`, documents, paths)
  publishes.push(first.row, second.row)
  lookups.push(timeLookup(first.snapshot))
  if (villages === 270) weights.push(...(await weighPages(paths.current, first.snapshot, withLighthouse)))
  rmSync(data, { recursive: true })
}
console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
)
console.table(publishes)
console.table(lookups)
console.table(weights)
