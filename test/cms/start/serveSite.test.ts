import { mkdirSync, mkdtempSync, renameSync, symlinkSync, writeFileSync } from 'node:fs'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { serveSite } from '../../../cms/start/serveSite.ts'

let folder: string
let server: Server
let url: string

const makeRelease = (id: string) => {
  const release = join(folder, 'releases', id)
  mkdirSync(join(release, 'xa'), { recursive: true })
  mkdirSync(join(release, '_astro'))
  writeFileSync(join(release, 'index.html'), `<p>${id}</p>`)
  writeFileSync(join(release, 'xa/index.html'), `<p>xa ${id}</p>`)
  writeFileSync(join(release, '404.html'), 'Không tìm thấy trang')
  writeFileSync(join(release, '_astro/a.css'), 'p{}')
  symlinkSync(join('releases', id), join(folder, 'next'))
  renameSync(join(folder, 'next'), join(folder, 'current'))
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'serve-'))
  server = serveSite(join(folder, 'current'))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterEach(() => new Promise((done) => (server.close(done), server.closeAllConnections())))

describe('serveSite', () => {
  test('asks for patience before the first publish', async () => {
    const answer = await fetch(url)
    expect(answer.status).toBe(503)
    expect(await answer.text()).toContain('Trang chưa được dựng lần nào')
  })
  test('serves the new release from the first request after the switch', async () => {
    for (const id of ['000001', '000002']) {
      makeRelease(id)
      expect(await (await fetch(`${url}/xa/`)).text()).toBe(`<p>xa ${id}</p>`)
    }
  })
  test('answers 404 with the site’s own page', async () => {
    makeRelease('000001')
    const answer = await fetch(`${url}/khong-co/`)
    expect([answer.status, await answer.text()]).toEqual([404, 'Không tìm thấy trang'])
  })
  test('lets hashed assets be kept and pages be asked for again', async () => {
    makeRelease('000001')
    expect((await fetch(`${url}/_astro/a.css`)).headers.get('cache-control')).toContain('immutable')
    expect((await fetch(`${url}/`)).headers.get('cache-control')).toBe('no-cache')
    expect((await fetch(`${url}/`)).headers.get('x-content-type-options')).toBe('nosniff')
  })
  test('says with every answer who may frame it and that nothing is guessed', async () => {
    const answers = [await fetch(url)]
    makeRelease('000001')
    for (const [path, method] of [
      ['/', 'GET'],
      ['/_astro/a.css', 'GET'],
      ['/khong-co/', 'GET'],
      ['/', 'POST'],
    ] as const)
      answers.push(await fetch(`${url}${path}`, { method }))
    expect(answers.map(({ status }) => status)).toEqual([503, 200, 200, 404, 405])
    for (const { headers } of answers) {
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'self'")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
    }
  })
  test('runs nothing in what is no page, and lets a PDF be shown', async () => {
    makeRelease('000001')
    const files = ['van-ban.pdf', 'hinh.svg', 'rss.xml', 'bai.mp3']
    for (const file of files) writeFileSync(join(folder, 'releases/000001', file), 'x')
    const policies = await Promise.all(
      files.map(async (file) => (await fetch(`${url}/${file}`)).headers.get('content-security-policy') ?? ''),
    )
    expect(policies.map((policy) => policy.includes("default-src 'none'"))).toEqual([true, true, true, true])
    expect(policies.map((policy) => policy.includes('sandbox'))).toEqual([false, true, true, true])
  })
  test('does not leave the release', async () => {
    makeRelease('000001')
    writeFileSync(join(folder, 'database.sqlite'), 'secret')
    expect((await fetch(`${url}/..%2f..%2fdatabase.sqlite`)).status).toBe(404)
    expect((await fetch(url, { method: 'POST' })).status).toBe(405)
  })
})
