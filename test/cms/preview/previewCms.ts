/** A CMS with a released site, and previews asked for as its readers ask. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { handleEndpoints } from 'payload'
import { vi } from 'vitest'
import { endPreviews } from '../../../cms/preview/previews.ts'
import type { TouchedPages } from '../../../cms/preview/findTouched.ts'
import { FollowUps } from '../../../cms/publish/followUps.ts'
import { publish } from '../../../cms/publish/publish.ts'
import { publishPaths } from '../../../cms/publish/publishPaths.ts'
import { readPublished } from '../../../cms/publish/readPublished.ts'
import { recordAddresses } from '../../../cms/publish/recordAddresses.ts'
import { signIn, type Call } from '../callApi.ts'
import { validBulletin } from '../documents.ts'
import { startTestCms, validTeam, type TestCms } from '../testCms.ts'

type Opened = { key: string; path: string | null; page: string; isHeld: boolean; findings: string[] }
export type PreviewCms = TestCms & {
  /** What a publisher does with the state of now. */
  publishNow: () => Promise<void>
  get: (path: string, who?: string | null) => Promise<{ status: number; headers: Headers; text: string }>
  open: (
    noun: string,
    values: object,
    how?: { id?: number | string | null; who?: string },
  ) => Promise<Opened & { status: number | undefined }>
  changes: (key: string, who?: string) => Promise<TouchedPages>
}

export const bulletin = (more: object = {}) => ({ ...validBulletin(), _status: 'draft', ...more })

export const startPreviewCms = async (): Promise<PreviewCms> => {
  const cms = await startTestCms()
  const { payload, folder } = cms
  vi.stubEnv('DATA_DIR', folder)
  vi.stubEnv('SITE_URL', 'https://to.example')
  await payload.updateGlobal({
    slug: 'settings',
    data: { districtName: 'huyện Yên Thế', provinceName: 'tỉnh Bắc Giang', asOf: '2022-12-31' } as never,
  })
  await payload.create({ collection: 'teams', data: { ...validTeam(cms.villages.own), _status: 'published' } })
  const tokens: Record<string, string> = {}
  const calls: Record<string, Call> = {}
  for (const who of ['own', 'other', 'contributor', 'district'] as const) {
    const { token, call } = await signIn(cms, cms.users[who].email)
    Object.assign(tokens, { [who]: token })
    Object.assign(calls, { [who]: call })
  }
  const publishNow = async () => {
    const paths = publishPaths()
    const published = await publish({ read: () => readPublished(payload), paths, now: new Date() })
    await recordAddresses(payload, published, new Date())
    const followUps = new FollowUps(paths)
    followUps.take(published.followUp)
    await followUps.step()
    await followUps.settle()
  }
  const get: PreviewCms['get'] = async (path, who = 'own') => {
    const headers: Record<string, string> = who ? { Authorization: `JWT ${tokens[who]}` } : {}
    const request = new Request(`http://127.0.0.1:3000${path}`, { headers })
    const answer = await handleEndpoints({ config: payload.config, request, payloadInstanceCacheKey: folder })
    return { status: answer.status, headers: answer.headers, text: await answer.text() }
  }
  const open: PreviewCms['open'] = async (noun, values, { id = null, who = 'own' } = {}) => {
    const answer = await calls[who]?.('POST', '/preview', { noun, id, values })
    return { status: answer?.status, ...(answer?.body as Opened) }
  }
  const changes: PreviewCms['changes'] = async (key, who = 'own') =>
    JSON.parse((await get(`/api/preview/${key}/changes`, who)).text)
  const stop = async () => {
    await endPreviews()
    vi.unstubAllEnvs()
    await cms.stop()
  }
  await publishNow()
  return { ...cms, publishNow, get, open, changes, stop }
}

/** Every file of the site, by the path at which a reader finds it. */
export const filesOnSite = (): Map<string, string> => {
  const { current } = publishPaths()
  const files = readdirSync(current, { withFileTypes: true, recursive: true })
  return new Map(
    files
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [`/${relative(current, file).replace(/(^|\/)index\.html$/, '$1')}`, readFileSync(file, 'utf8')]),
  )
}
