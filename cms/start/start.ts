/** `npm start` and `npm run dev`: everything that the product needs, in one command, ended by Ctrl-C. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { checkMongo } from '../database/checkMongo.ts'
import { readSecret } from '../readSecret.ts'
import { buildIfChanged, cmsTarget, siteTarget } from './build.ts'
import { endsWithParent, watchChild } from './children.ts'
import type { FirstAdmin } from './firstAdmin.ts'
import { findPortProblem } from './ports.ts'
import { publisherMemory } from './publisherMemory.ts'
import { serveSite } from './serveSite.ts'
import { startSettings } from './startSettings.ts'

const begin = performance.now()
const say = (line: string): void => console.log(line)
const step = (line: string): void =>
  say(`[${String(Math.round((performance.now() - begin) / 1000)).padStart(3)} s] ${line}`)

const isDev = process.argv.includes('--dev')
const settings = startSettings()
const { root, data, sitePort, cmsPort, siteUrl } = settings
const stops: (() => Promise<void>)[] = []

const stopAll = async (code: number): Promise<never> => {
  await Promise.all(stops.map((stop) => stop()))
  process.exit(code)
}
const giveUp = (name: string) => () => {
  say(
    `${name} dừng nhiều lần liên tiếp nên hệ thống tắt. Xin xem các dòng ở trên để biết vì sao, rồi chạy lại npm start.`,
  )
  void stopAll(1)
}

type Message = { firstAdmin?: FirstAdmin | null; hasRun?: boolean }

/** Starts the publisher. `prepared`: the database can be used; `hasRun`: a first publish has ended, well or not. */
const startPublisher = (env: NodeJS.ProcessEnv) => {
  const name = 'Bộ xuất bản'
  const prepared = Promise.withResolvers<FirstAdmin | null>()
  const hasRun = Promise.withResolvers<void>()
  const onMessage = (message: unknown): void => {
    const { firstAdmin, hasRun: isPublished } = message as Message
    if (firstAdmin !== undefined) prepared.resolve(firstAdmin)
    if (isPublished) hasRun.resolve()
  }
  const args = [...publisherMemory.args, join(import.meta.dirname, 'publisherProcess.ts')]
  stops.push(watchChild({ name, args, cwd: root, env, log: step, onMessage, onGivenUp: giveUp(name) }).stop)
  return { prepared: prepared.promise, hasRun: hasRun.promise }
}

const startNext = (env: NodeJS.ProcessEnv): void => {
  const name = 'Phần quản trị'
  const args = [
    ...endsWithParent,
    'node_modules/next/dist/bin/next',
    isDev ? 'dev' : 'start',
    'cms',
    '-p',
    String(cmsPort),
    '-H',
    '127.0.0.1',
  ]
  const log = (line: string): void => (isDev || !/^\s*(?:▲|✓|- )/.test(line) ? step(line) : undefined)
  // What the server draws first is in the zone in which the browser draws it again (cms/admin/VietnamTime.tsx).
  const inVietnam = { ...env, TZ: 'Asia/Ho_Chi_Minh' }
  stops.push(watchChild({ name, args, cwd: root, env: inVietnam, log, onGivenUp: giveUp(name) }).stop)
}

const startSite = async (env: NodeJS.ProcessEnv): Promise<void> => {
  if (isDev) {
    const args = [
      ...endsWithParent,
      'node_modules/astro/bin/astro.mjs',
      'dev',
      '--port',
      String(sitePort),
      '--host',
      '127.0.0.1',
    ]
    stops.push(
      watchChild({ name: 'Trang công khai', args, cwd: root, env, log: step, onGivenUp: giveUp('Trang công khai') })
        .stop,
    )
    return
  }
  const server = serveSite(join(data, 'current'))
  await new Promise<void>((done) => server.listen(sitePort, '127.0.0.1', done))
  stops.push(() => new Promise((done) => (server.close(() => done()), server.closeAllConnections())))
}

const waitUntilAnswering = async (url: string): Promise<void> => {
  for (;;) {
    const answer = await fetch(url, { redirect: 'manual' }).catch(() => null)
    if (answer && answer.status < 500) return
    await new Promise((done) => setTimeout(done, 250))
  }
}

const sayReady = (admin: FirstAdmin | null): void => {
  say('')
  say(`  Trang công khai:  http://127.0.0.1:${sitePort}`)
  say(`  Phần quản trị:    http://127.0.0.1:${cmsPort}/admin`)
  if (admin) say(`  Tài khoản đầu tiên: ${admin.email}`)
  if (admin?.oneTimePassword)
    say(`  Mật khẩu dùng một lần: ${admin.oneTimePassword}  (chỉ hiện lần này; khi đăng nhập sẽ phải đổi)`)
  say('')
  say('Nhấn Ctrl-C để tắt.')
}

const main = async (): Promise<void> => {
  const problem = await findPortProblem({ SITE_PORT: sitePort, CMS_PORT: cmsPort })
  if (problem) {
    say(problem)
    process.exit(1)
  }
  await checkMongo(process.env.DATABASE_URL)
  mkdirSync(data, { recursive: true })
  const mode = isDev ? ('development' as const) : ('production' as const)
  const env = {
    ...process.env,
    NODE_ENV: mode,
    DATA_DIR: data,
    SITE_URL: siteUrl,
    PAYLOAD_SECRET: process.env.PAYLOAD_SECRET || readSecret({ ...process.env, DATA_DIR: data }),
  }
  await buildIfChanged(siteTarget, step)
  await startSite(env)
  // The database is made, filled and published while the CMS compiles.
  const publisher = startPublisher({ ...env, ...publisherMemory.env, NODE_ENV: 'production' })
  if (!isDev) await buildIfChanged(cmsTarget, step)
  const admin = await publisher.prepared
  startNext(env)
  await Promise.all([waitUntilAnswering(`http://127.0.0.1:${cmsPort}/admin/login`), publisher.hasRun])
  if (isDev) await waitUntilAnswering(`http://127.0.0.1:${sitePort}/`)
  sayReady(admin)
}

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    say('\nĐang tắt…')
    void stopAll(0)
  })

await main().catch(async (error: unknown) => {
  say(error instanceof Error ? error.message : String(error))
  await stopAll(1)
})
