/** `node test/bench/timePublish.ts VILLAGES`: publishes of a generated district, step by step; prints rows as JSON. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { FollowUps } from '../../cms/publish/followUps.ts'
import { publish } from '../../cms/publish/publish.ts'
import { PublishMemory } from '../../cms/publish/publishMemory.ts'
import type { PublishedDocuments } from '../../cms/publish/publishedDocuments.ts'
import { publishPaths } from '../../cms/publish/publishPaths.ts'
import { buildIndex } from '../../cms/publish/searchIndex.ts'
import { generateDocuments } from './generateDocuments.ts'

export type PublishRow = { publish: string; pages: number; changed: number } & Record<string, string | number>

const seconds = (ms: number): number => Math.round(ms / 10) / 100
/** What a step of `publish` is called here; those left out count to the one before. */
const names: Record<string, string> = {
  read: 'map, validate',
  'Đang dựng': 'render, write',
  'Đang kiểm tra': 'check',
  'Đang ghi': 'link, write rest',
  'snapshot written': 'sync, switch',
}

const villages = Number(process.argv[2])
const data = mkdtempSync(join(tmpdir(), 'bench-'))
const paths = publishPaths({ ...process.env, DATA_DIR: data })
const memory = new PublishMemory()
const documents = generateDocuments(villages)

const time = async (label: string, edit: (documents: PublishedDocuments) => void): Promise<PublishRow> => {
  edit(documents)
  const spent: Record<string, number> = {}
  const cpu = process.cpuUsage()
  const begin = performance.now()
  let [step, since] = ['map, validate', begin]
  const mark = (next: string) => {
    const name = Object.entries(names).find(([start]) => next.startsWith(start))?.[1]
    if (!name && next !== 'end') return
    spent[step] = (spent[step] ?? 0) + performance.now() - since
    ;[step, since] = [name ?? step, performance.now()]
  }
  const read = () => Promise.resolve({ ...documents, files: new Map(documents.files) })
  const done = await publish({ read, paths, memory, now: new Date(), onStep: mark, checkpoint: mark })
  mark('end')
  const all = performance.now() - begin
  const { user, system } = process.cpuUsage(cpu)
  const { index, ...followUp } = done.followUp
  const followed = performance.now()
  if (index) await buildIndex(paths, index)
  const indexed = performance.now()
  const followUps = new FollowUps(paths)
  followUps.take({ ...followUp, index, undrawn: [] })
  await followUps.finish()
  return {
    publish: label,
    pages: done.pages,
    changed: done.changedPages,
    ...Object.fromEntries(Object.values(names).map((name) => [name, seconds(spent[name] ?? 0)])),
    'on the site, s': seconds(all),
    'processor, s': seconds((user + system) / 1000),
    'after: index': seconds(indexed - followed),
    'after: gzip, tidy': seconds(performance.now() - indexed),
  }
}

const renamed = (n: number) => (all: PublishedDocuments) => {
  all.bulletins[n] = { ...all.bulletins[n], title: 'Bài đã sửa' } as (typeof all.bulletins)[number]
}
const counted = (n: number) => (all: PublishedDocuments) => {
  all.villages[n] = { ...all.villages[n], households: 77 } as (typeof all.villages)[number]
}
const rows = [
  await time(`${villages} villages, first of all`, () => {}),
  await time('one bulletin of a commune', renamed(1)),
  await time('one village', counted(3)),
  await time('one village again', counted(4)),
]
memory.forget()
rows.push(await time('all anew, nothing changed (a restart)', () => {}))
await memory.end()
rmSync(data, { recursive: true })
console.log(JSON.stringify({ rows, megabytes: Math.round(process.resourceUsage().maxRSS / 1024) }))
