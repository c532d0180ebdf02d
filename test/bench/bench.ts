/** `npm run bench`: a publish step by step, over districts of several sizes. Prints a table; asserts nothing. */
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { buildIfChanged, siteTarget } from '../../cms/start/build.ts'
import { publish } from '../../cms/publish/publish.ts'
import type { PublishedDocuments } from '../../cms/publish/publishedDocuments.ts'
import { publishPaths } from '../../cms/publish/publishPaths.ts'
import { generateDocuments } from './generateDocuments.ts'

type Timing = Record<string, string | number>
const seconds = (ms: number): number => Math.round(ms / 10) / 100

const time = async (
  label: string,
  documents: PublishedDocuments,
  paths: ReturnType<typeof publishPaths>,
): Promise<Timing> => {
  const marks: [string, number][] = []
  const begin = performance.now()
  const onStep = (step: string) => void marks.push([step.replace(/\d+ /, ''), performance.now()])
  const { pages, changedPages } = await publish({
    read: () => Promise.resolve(documents),
    paths,
    now: new Date(),
    onStep,
  })
  const end = performance.now()
  const steps = marks.map(([step, at], n): [string, number] => [step, seconds((marks[n + 1]?.[1] ?? end) - at)])
  return { publish: label, pages, changedPages, ...Object.fromEntries(steps), 'all, s': seconds(end - begin) }
}

await buildIfChanged(siteTarget, console.log)
const rows: Timing[] = []
for (const villages of [270, 2_500]) {
  const data = mkdtempSync(join(tmpdir(), 'bench-'))
  const paths = publishPaths({ ...process.env, DATA_DIR: data })
  const documents = generateDocuments(villages)
  rows.push(await time(`${villages} villages, first`, documents, paths))
  Object.assign(documents.bulletins[0] ?? {}, { title: 'Bài đã sửa' })
  rows.push(await time(`${villages} villages, one edit`, documents, paths))
  rmSync(data, { recursive: true })
}
console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model}, peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
)
console.table(rows)
