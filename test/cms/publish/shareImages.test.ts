/** The pictures that a Zalo share shows, as the publisher draws them. */
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runPublisher } from '../../../cms/publish/publisher.ts'
import { publishPaths } from '../../../cms/publish/publishPaths.ts'
import { startTestCms, type TestCms } from '../testCms.ts'
import { untilPublished } from './untilPublished.ts'

let cms: TestCms
let paths: ReturnType<typeof publishPaths>
const stop = new AbortController()
let running: Promise<void>

beforeAll(async () => {
  cms = await startTestCms()
  paths = publishPaths({ DATA_DIR: cms.folder, SITE_URL: 'https://to.example' } as unknown as NodeJS.ProcessEnv)
  const names = { districtName: 'huyện Yên Thế', provinceName: 'tỉnh Bắc Giang', asOf: '2022-12-31' }
  await cms.payload.updateGlobal({ slug: 'settings', data: names as never })
  running = runPublisher({ payload: cms.payload, paths, signal: stop.signal, log: () => {}, pollMs: 50 })
  await untilPublished(cms.payload)
})
afterAll(async () => {
  stop.abort()
  await running
  await cms.stop()
})

const served = (file: string) => readFileSync(join(paths.current, file), 'utf8')
const isServed = (file: string) => existsSync(join(paths.current, file))

/** The share image that a page names, as a file of the release. */
const imageOf = (page: string) =>
  /og:image" content="https:\/\/to\.example\/(anh\/[0-9a-f]+\.png)"/.exec(served(page))?.[1]

describe('share images', () => {
  test('are drawn after the switch and added to the release', async () => {
    const image = imageOf('xa/dong-tam/dong-tam/index.html') ?? ''
    await expect.poll(() => isServed(image), { timeout: 15_000 }).toBe(true)
    const { width, height, format } = await sharp(join(paths.current, image)).metadata()
    expect({ width, height, format }).toEqual({ width: 1200, height: 630, format: 'png' })
  })

  test('stay the same file from publish to publish', async () => {
    const image = imageOf('xa/dong-tam/dong-tam/index.html') ?? ''
    await expect.poll(() => isServed(image), { timeout: 15_000 }).toBe(true)
    const before = statSync(join(paths.current, image)).ino
    const release = realpathSync(paths.current)
    await cms.payload.create({
      collection: 'publish-requests',
      data: { state: 'waiting', requestedAt: new Date().toISOString() },
    })
    await expect.poll(() => realpathSync(paths.current), { timeout: 15_000 }).not.toBe(release)
    expect(statSync(join(paths.current, image)).ino).toBe(before)
    await untilPublished(cms.payload)
  })
})
