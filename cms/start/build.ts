/** `npm run build`: compiles the site and the CMS where their sources changed since the last time. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

type Target = { name: string; command: string[]; sources: string[]; output: string; stamp: string }

export const siteTarget: Target = {
  name: 'trang công khai',
  command: ['node_modules/astro/bin/astro.mjs', 'build', '--silent'],
  sources: ['site', 'content/model', 'public', 'astro.config.mjs', 'package-lock.json'],
  output: 'dist/site/server/entry.mjs',
  stamp: 'dist/site.stamp',
}
export const cmsTarget: Target = {
  name: 'phần quản trị',
  command: ['node_modules/next/dist/bin/next', 'build', 'cms'],
  sources: ['cms', 'content/model', 'tsconfig.json', 'package-lock.json'],
  output: 'cms/.next/BUILD_ID',
  stamp: 'dist/cms.stamp',
}

const ignored = /(?:^|\/)(?:\.next|node_modules|next-env\.d\.ts|start)(?:\/|$)/

const filesBelow = (path: string): string[] => {
  const full = join(root, path)
  if (!existsSync(full)) return []
  const entries = readdirSync(dirname(full), { withFileTypes: true })
  if (entries.some((entry) => entry.name === path.split('/').at(-1) && entry.isFile())) return [path]
  return readdirSync(full, { withFileTypes: true })
    .map((entry) => join(path, entry.name))
    .filter((child) => !ignored.test(child))
    .flatMap(filesBelow)
}

/** One hash of all that a target is compiled from. */
const hashOfSources = ({ sources }: Target): string => {
  const hash = createHash('sha256').update(process.version)
  for (const file of sources.flatMap(filesBelow).sort()) hash.update(file).update(readFileSync(join(root, file)))
  return hash.digest('hex')
}

const isFresh = (target: Target, hash: string): boolean => {
  const stamp = join(root, target.stamp)
  return existsSync(join(root, target.output)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === hash
}

/** Compiles the target when its sources changed; says so through `log`. Throws with the compiler's output on failure. */
export const buildIfChanged = async (target: Target, log: (line: string) => void): Promise<void> => {
  const hash = hashOfSources(target)
  if (isFresh(target, hash)) return
  const begin = performance.now()
  log(`Đang biên dịch ${target.name}…`)
  await run(target)
  mkdirSync(join(root, 'dist'), { recursive: true })
  writeFileSync(join(root, target.stamp), hash)
  log(`Đã biên dịch ${target.name} (${((performance.now() - begin) / 1000).toFixed(0)} giây).`)
}

const run = (target: Target): Promise<void> =>
  new Promise((done, fail) => {
    const env = {
      ...process.env,
      NODE_ENV: 'production' as const,
      NEXT_TELEMETRY_DISABLED: '1',
      ASTRO_TELEMETRY_DISABLED: '1',
    }
    const child = spawn(process.execPath, target.command, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk))
    child.stderr.on('data', (chunk: Buffer) => (output += chunk))
    child.on('error', fail)
    child.on('exit', (code) =>
      code === 0 ? done() : fail(new Error(`Chưa biên dịch được ${target.name}:\n${output}`)),
    )
  })

if (import.meta.main) {
  try {
    await buildIfChanged(siteTarget, console.log)
    await buildIfChanged(cmsTarget, console.log)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
