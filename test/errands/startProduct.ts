/** Starts the whole product once for all errands: `npm start` on a new folder and free ports, with the sample. */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

export type Product = {
  site: string
  cms: string
  district: { email: string; password: string }
  commune: { email: string; password: string }
}
declare module 'vitest' {
  export interface ProvidedContext {
    product: Product
  }
}

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })

export default async (project: TestProject) => {
  const folder = mkdtempSync(join(tmpdir(), 'product-'))
  const [sitePort, cmsPort] = [await freePort(), await freePort()]
  const district = { email: 'huyen@to-dan-van.example', password: 'Mat-khau-thu-2022' }
  const child = spawn(process.execPath, ['cms/start/start.ts'], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      DATA_DIR: folder,
      SITE_PORT: String(sitePort),
      CMS_PORT: String(cmsPort),
      FIRST_ADMIN_EMAIL: district.email,
      FIRST_ADMIN_PASSWORD: district.password,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  await new Promise<void>((ready, fail) => {
    let output = ''
    const read = (chunk: Buffer) => {
      output += chunk
      if (output.includes('Nhấn Ctrl-C')) ready()
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', (code) => fail(new Error(`npm start ended with ${code}:\n${output}`)))
  })
  const cms = `http://127.0.0.1:${cmsPort}`
  const commune = await addCommuneUser(cms, district)
  project.provide('product', { site: `http://127.0.0.1:${sitePort}`, cms, district, commune })
  return async () => {
    child.removeAllListeners('exit')
    const ended = new Promise((done) => child.once('exit', done))
    child.kill('SIGINT')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
}

const ask = async (url: string, body: unknown, token?: string) => {
  const headers = { 'Content-Type': 'application/json', ...(token ? { Authorization: `JWT ${token}` } : {}) }
  const answer = await fetch(url, { headers, ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}) })
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`)
  return answer.json()
}

/** The district gives commune Đồng Tâm an account, through the CMS's own interface. */
const addCommuneUser = async (cms: string, district: Product['district']): Promise<Product['commune']> => {
  const { token } = await ask(`${cms}/api/users/login`, district)
  const communes = await ask(
    `${cms}/api/communes?where[code][equals]=07260&where[name][equals]=${encodeURIComponent('Đồng Tâm')}`,
    null,
    token,
  )
  const commune = { email: 'dong-tam@to-dan-van.example', password: 'Mat-khau-xa-2022' }
  await ask(
    `${cms}/api/users`,
    {
      ...commune,
      name: 'Văn phòng Đảng ủy xã Đồng Tâm',
      role: 'commune',
      commune: communes.docs[0].id,
      mustChangePassword: false,
    },
    token,
  )
  return commune
}
