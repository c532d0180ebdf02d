/** `npm start` on a folder and free ports. */
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'

export const district = { email: 'huyen@to-dan-van.example', password: 'Mat-khau-thu-2022' }

export type StartedProduct = {
  site: string
  cms: string
  /** As Ctrl-C does. */
  stop: () => Promise<void>
  /** As a power cut does: every process of it, at once. */
  kill: () => Promise<void>
}

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })

export const startProduct = async (folder: string): Promise<StartedProduct> => {
  const [sitePort, cmsPort] = [await freePort(), await freePort()]
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
    detached: true,
  })
  const ended = new Promise<void>((done) => child.once('exit', () => done()))
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
  const end = async (signal: 'SIGINT' | 'SIGKILL') => {
    process.kill(signal === 'SIGKILL' ? -(child.pid ?? 0) : (child.pid ?? 0), signal)
    await ended
  }
  return {
    site: `http://127.0.0.1:${sitePort}`,
    cms: `http://127.0.0.1:${cmsPort}`,
    stop: () => end('SIGINT'),
    kill: () => end('SIGKILL'),
  }
}

/** The CMS's own interface. @throws on any answer but a good one. */
export const ask = async (url: string, body?: unknown, token?: string) => {
  const headers = { 'Content-Type': 'application/json', ...(token ? { Authorization: `JWT ${token}` } : {}) }
  const answer = await fetch(url, { headers, ...(body ? { method: 'POST', body: JSON.stringify(body) } : {}) })
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}: ${await answer.text()}`)
  return answer.json()
}

type NewUser = { email: string; password: string; name: string; role?: string; commune?: number }

/** Makes an account, as the district does, and, as its owner would at the first sign-in, changes the one-time password. */
export const addUser = async (cms: string, token: string, user: NewUser): Promise<void> => {
  const oneTime = { password: 'Mat-khau-mot-lan', currentPassword: district.password }
  const { doc } = await ask(`${cms}/api/users`, { ...user, ...oneTime }, token)
  const first = await ask(`${cms}/api/users/login`, { email: user.email, password: 'Mat-khau-mot-lan' })
  const changed = await fetch(`${cms}/api/users/${doc.id}`, {
    method: 'PATCH',
    headers: { 'Content-Type': 'application/json', Authorization: `JWT ${first.token}` },
    body: JSON.stringify({ password: user.password }),
  })
  if (!changed.ok) throw new Error(`The new password was answered with ${changed.status}: ${await changed.text()}`)
}

/** Once nothing is being published, nor waits to be: what earlier errands asked for is over. */
export const untilSettled = async (cms: string, token: string): Promise<void> => {
  const count = async (path: string): Promise<number> => (await ask(`${cms}/api/${path}`, undefined, token)).totalDocs
  const isBusy = async () =>
    (await count('publish-requests?where[state][equals]=waiting')) +
      (await count('publishes?where[state][equals]=running')) >
    0
  while (await isBusy()) await new Promise((done) => setTimeout(done, 250))
}

/** Whether a page comes to contain the text within the given seconds. */
export const waitForText = async (url: string, text: string, seconds: number): Promise<boolean> => {
  for (const until = Date.now() + seconds * 1000; Date.now() < until;) {
    const answer = await fetch(url)
    if (answer.ok && (await answer.text()).includes(text)) return true
    await new Promise((done) => setTimeout(done, 250))
  }
  return false
}
