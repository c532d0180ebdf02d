/** Two publisher processes on one data folder: one publishes, the other takes over when it is killed, and nothing mixes. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { publishPaths } from '../../../cms/publish/publishPaths.ts'
import { currentRelease } from '../../../cms/publish/release.ts'
import { startTestCms, type TestCms } from '../testCms.ts'
import { namesShown, startPublisher, until, type PublisherProcess } from './publisherProcesses.ts'
import { writeSmallSite } from './smallSite.ts'

let cms: TestCms
let paths: ReturnType<typeof publishPaths>
let started: PublisherProcess[] = []

const start = (env: Record<string, string> = {}) => {
  const publisher = startPublisher(paths, env)
  started.push(publisher)
  return publisher
}
const name = (districtName: string) =>
  cms.payload.updateGlobal({
    slug: 'settings',
    data: { districtName, provinceName: 'tỉnh Bắc Giang', asOf: '2022-12-31' },
  })
const shows = (districtName: string) => () =>
  currentRelease(paths) !== null && namesShown(paths).join() === districtName
const records = async () =>
  (await cms.payload.find({ collection: 'publishes', sort: 'number', pagination: false, depth: 0 })).docs

beforeAll(async () => {
  cms = await startTestCms()
  const env = { DATA_DIR: cms.folder, SITE_BUNDLE: writeSmallSite(join(cms.folder, 'site')) }
  paths = publishPaths(env as unknown as NodeJS.ProcessEnv)
})
afterEach(async () => {
  await Promise.all(started.map(({ kill }) => kill()))
  started = []
})
afterAll(() => cms.stop())

describe('two publishers on one data folder', () => {
  test('publish in turn: the second waits, and takes up the work of the first when that is killed in the middle', async () => {
    await name('huyện Đầu')
    const first = start()
    await until(() => first.runs() > 0)
    await first.kill()
    const doomed = start({ KILL_AT: 'filled' })
    await doomed.ended
    const holder = start()
    await until(() => holder.runs() > 0)
    const waiting = start()
    await until(() => waiting.lines.length > 0)
    expect(waiting.lines).toEqual(['Một bộ xuất bản khác đang chạy; chờ đến lượt.'])
    await name('huyện Sau')
    await until(shows('huyện Sau'))
    expect(waiting.runs()).toBe(0)

    await holder.kill()
    await name('huyện Cuối')
    await until(shows('huyện Cuối'))
    await until(() => waiting.runs() > 0)
    const made = await records()
    expect(made.map(({ state }) => state)).not.toContain('running')
    expect(made.find(({ state }) => state === 'failed')?.message).toContain('bị ngắt giữa chừng')
    expect(readdirSync(paths.releases).filter((id) => id.startsWith('.'))).toEqual([])
  })

  test('never mix, whichever of them is killed at whatever moment', async () => {
    let [holder, other] = [start(), start()]
    await until(() => holder.runs() + other.runs() > 0)
    if (holder.runs() === 0) [holder, other] = [other, holder]
    for (let n = 1; n <= 6; n++) {
      await name(`huyện Lần ${n}`)
      // From before the work begins until it is done.
      await new Promise((done) => setTimeout(done, n * 35))
      await holder.kill()
      expect(namesShown(paths)).toHaveLength(1)
      await until(shows(`huyện Lần ${n}`))
      await until(() => other.runs() > 0)
      ;[holder, other] = [other, start()]
    }
    const releases = (await records()).flatMap(({ release }) => release ?? [])
    expect(new Set(releases).size).toBe(releases.length)
  })
})
