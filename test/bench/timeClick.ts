/**
 * `node test/bench/timeClick.ts VILLAGES`: from a click in the CMS to the page on the site, through the publisher's own
 * process and a real SQLite database; prints rows as JSON. Needs a system with `/proc`.
 */
import { fork } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { publisherMemory } from '../../cms/start/publisherMemory.ts'
import { publishPaths } from '../../cms/publish/publishPaths.ts'
import { startTestCms } from '../cms/testCms.ts'
import { fillDatabase } from './fillDatabase.ts'
import { generateDocuments } from './generateDocuments.ts'

export type ClickRow = { click: string } & Record<string, string | number>

const villages = Number(process.argv[2])
const cms = await startTestCms()
const { payload, folder, asDistrict } = cms
await fillDatabase(cms, generateDocuments(villages))
await payload.updateGlobal({
  slug: 'settings',
  data: { districtName: 'huyện Mẫu', provinceName: 'tỉnh Mẫu', asOf: '2022-12-31' } as never,
})
const env = {
  ...process.env,
  ...publisherMemory.env,
  DATA_DIR: folder,
  PAYLOAD_SECRET: 'secret of the tests',
  NODE_ENV: 'production' as const,
  SAMPLE: 'none',
}
const { current } = publishPaths(env)
const seconds = (begin: number): number => Math.round((performance.now() - begin) / 10) / 100

const started = performance.now()
const publisher = fork(join(import.meta.dirname, '../../cms/start/publisherProcess.ts'), {
  env,
  execArgv: publisherMemory.args,
  stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
})
const proc = (file: string): string => readFileSync(`/proc/${publisher.pid}/${file}`, 'utf8')
/** Hundredths of a second of processor. */
const spent = (): number =>
  proc('stat')
    .split(' ')
    .slice(13, 15)
    .reduce((sum, ticks) => sum + Number(ticks), 0)
/** All that follows a publish is done, but for the share images of a whole district, which take minutes. */
const idle = async (): Promise<void> => {
  const begin = performance.now()
  for (
    let [before, still] = [spent(), 0];
    still < 4 && seconds(begin) < 45;
    still = spent() - before < 3 ? still + 1 : 0
  ) {
    before = spent()
    await sleep(500)
  }
}
for (let message: object = {}; !('hasRun' in message);) [message] = (await once(publisher, 'message')) as [object]
const rows: ClickRow[] = [
  { click: `${villages} villages: start, everything read and published`, 'on the site, s': seconds(started) },
]

const time = async (click: string, page: string, words: string, save: () => Promise<unknown>): Promise<void> => {
  await idle()
  const file = join(current, page)
  if (!existsSync(file)) throw new Error(`${page} is not on the site`)
  const begin = performance.now()
  await save()
  const saved = seconds(begin)
  while (!readFileSync(file, 'utf8').includes(words)) {
    if (seconds(begin) > 120) throw new Error(`${page} does not come to say «${words}»`)
    await sleep(5)
  }
  rows.push({ click, 'saved, s': saved, 'on the site, s': seconds(begin) })
}

const where = { commune: { exists: true } }
const [bulletin] = (await payload.find({ collection: 'bulletins', where, limit: 1, depth: 0 })).docs
const [team] = (await payload.find({ collection: 'teams', limit: 1, page: 5, depth: 2 })).docs
if (!bulletin || !team || typeof team.village !== 'object' || typeof team.village.commune !== 'object')
  throw new Error('The database was not filled')
const { village } = team
const page = (await readVillagePage()).slice(1)
for (const title of ['Bài đã sửa lần một', 'Bài đã sửa lần hai'])
  await time('one bulletin of a commune', `bai-tuyen-truyen/${bulletin.slug}/index.html`, title, () =>
    payload.update({ collection: 'bulletins', id: bulletin.id, data: { title, _status: 'published' }, ...asDistrict }),
  )
for (const households of [771, 772])
  await time('one village', `${page}index.html`, String(households), () =>
    payload.update({ collection: 'villages', id: village.id, data: { households }, ...asDistrict }),
  )
const megabytes = Math.round(Number(/VmHWM:\s+(\d+)/.exec(proc('status'))?.[1]) / 1024)
publisher.kill()
await once(publisher, 'exit')
await cms.stop()
console.log(JSON.stringify({ rows, megabytes }))
process.exit()

/** The address of the village's page, as the site's own list says it. */
async function readVillagePage(): Promise<string> {
  const list = JSON.parse(readFileSync(join(current, 'du-lieu/villages.json'), 'utf8')) as {
    key: string
    url: string
  }[]
  const listed = list.find(({ key }) => key === village.key)
  if (!listed) throw new Error(`${village.key} is not on the site`)
  return listed.url
}
