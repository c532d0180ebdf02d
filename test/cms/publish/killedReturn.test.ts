/** kill -9 at every step of a return to an earlier publish: afterwards the site shows that state, or the one from before, and stays in it. */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runPublisher } from '../../../cms/publish/publisher.ts'
import { publishPaths } from '../../../cms/publish/publishPaths.ts'
import { currentRelease } from '../../../cms/publish/release.ts'
import { newestReason, returnReason } from '../../../cms/publish/requestReasons.ts'
import { startTestCms, type TestCms } from '../testCms.ts'
import { namesShown, startPublisher, until } from './publisherProcesses.ts'
import { writeSmallSite } from './smallSite.ts'

let cms: TestCms
let paths: ReturnType<typeof publishPaths>

const name = (districtName: string) =>
  cms.payload.updateGlobal({
    slug: 'settings',
    data: { districtName, provinceName: 'tỉnh Bắc Giang', asOf: '2022-12-31' },
  })
const ask = (reason: string) =>
  cms.payload.create({
    collection: 'publish-requests',
    data: { reason, requestedAt: new Date().toISOString(), state: 'waiting' },
  })
const isAnswered = async () =>
  (await cms.payload.count({ collection: 'publish-requests', where: { state: { equals: 'waiting' } } })).totalDocs === 0
/** A start of the publisher that does what waits, then ends. */
const runOnce = async () => {
  const stop = new AbortController()
  let runs = 0
  const onRun = () => (runs += 1)
  const running = runPublisher({ payload: cms.payload, paths, signal: stop.signal, log: () => {}, onRun, pollMs: 20 })
  await until(async () => runs > 0 && (await isAnswered()))
  stop.abort()
  await running
}
const killedAt = async (checkpoint: string) =>
  expect(await startPublisher(paths, { KILL_AT: checkpoint }).ended).toBe('SIGKILL')

/** killed.test.ts knows more of them; these differ in what is known of the return by then. */
const checkpoints = ['read', 'release named', 'switched', 'recorded']

beforeAll(async () => {
  cms = await startTestCms()
  const env = { DATA_DIR: cms.folder, SITE_BUNDLE: writeSmallSite(join(cms.folder, 'site')) }
  paths = publishPaths(env as unknown as NodeJS.ProcessEnv)
  await name('huyện Cũ')
  await runOnce()
})
afterAll(() => cms.stop())

describe('a return that is killed', () => {
  test.each(checkpoints)('at «%s» is whole after the next start, and so is one that starts again in it', async (at) => {
    const old = currentRelease(paths) ?? ''
    await name('huyện Mới')
    await ask(newestReason)
    await runOnce()
    expect(namesShown(paths)).toEqual(['huyện Mới'])

    await ask(returnReason(old))
    await killedAt(at)
    expect(namesShown(paths)).toHaveLength(1)
    await runOnce()
    expect(namesShown(paths)).toEqual(['huyện Cũ'])

    // Nobody asks for anything: a start makes the site of the day anew, in the state in which it is.
    await killedAt(at)
    expect(namesShown(paths)).toEqual(['huyện Cũ'])
    await runOnce()
    expect(namesShown(paths)).toEqual(['huyện Cũ'])
  })

  test('ends when somebody wants what is newest', async () => {
    await ask(newestReason)
    await runOnce()
    expect(namesShown(paths)).toEqual(['huyện Mới'])
  })
})
