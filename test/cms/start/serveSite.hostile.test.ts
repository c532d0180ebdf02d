/** What a visitor can send to the site's server: it goes on for everybody else. */
import { mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { request as send, type IncomingMessage, type Server } from 'node:http'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { serveSite } from '../../../cms/start/serveSite.ts'

const size = 4_000_000
let folder: string
let release: string
let server: Server
let url: string

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hostile-'))
  release = join(folder, 'releases/000001')
  mkdirSync(release, { recursive: true })
  writeFileSync(join(release, 'index.html'), 'trang')
  writeFileSync(join(release, 'lon.mp3'), Buffer.alloc(size))
  symlinkSync(join('releases', '000001'), join(folder, 'current'))
  server = serveSite(join(folder, 'current'))
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  await new Promise((done) => (server.close(done), server.closeAllConnections()))
  rmSync(folder, { recursive: true })
})

const lengthOf = async (range: string) => {
  const answer = await fetch(`${url}/lon.mp3`, { headers: { Range: range } })
  return [answer.status, (await answer.arrayBuffer()).byteLength]
}
const openFiles = (): number =>
  readdirSync('/proc/self/fd').filter((fd) => {
    try {
      return readlinkSync(`/proc/self/fd/${fd}`).endsWith('lon.mp3')
    } catch {
      return false
    }
  }).length

describe('the site’s server', () => {
  test.each([
    'bytes=5-1',
    'bytes=0-18446744073709551615',
    'bytes=99999999999999999999-',
    'bytes=-1',
    'bytes=--1',
    'bytes=1e9-2',
    'bytes=0-0,2-3',
    'bytes=abc',
    '5-1',
  ])('gives the whole file to whoever asks for «%s»', async (range) => {
    expect(await lengthOf(range)).toEqual([200, size])
  })

  test('gives a part to whoever listens from the middle', async () => {
    expect(await lengthOf('bytes=100-299')).toEqual([206, 200])
    expect(await lengthOf(`bytes=${size - 10}-${size + 10}`)).toEqual([206, 10])
    expect(await lengthOf(`bytes=${size - 10}-`)).toEqual([206, 10])
    expect(await lengthOf(`bytes=${size}-`)).toEqual([416, 0])
  })

  test('goes on when a file cannot be read', async () => {
    const socket = createServer().listen(join(release, 'hong.txt'))
    await new Promise((done) => socket.once('listening', done))
    await expect(fetch(`${url}/hong.txt`).then((answer) => answer.text())).rejects.toThrow('fetch failed')
    socket.close()
    expect(await (await fetch(url)).text()).toBe('trang')
  })

  test('keeps no file open for those who left', async () => {
    const leave = () =>
      new Promise<void>((gone) => {
        const asked = send(`${url}/lon.mp3`, (answer: IncomingMessage) =>
          answer.once('data', () => {
            asked.destroy()
            gone()
          }),
        )
        asked.on('error', () => undefined).end()
      })
    await Promise.all(Array.from({ length: 20 }, leave))
    await expect.poll(openFiles).toBe(0)
  })
})
