import { handleEndpoints } from 'payload'
import { whenDone } from '../../../../cms/import/record/jobs.ts'
import type { Preview } from '../../../../cms/import/record/preview.ts'
import type { ImportStatus } from '../../../../cms/import/record/status.ts'
import { password, type TestCms } from '../../testCms.ts'

export type Answer = {
  status: number
  body: Record<string, unknown> & { errors?: { message: string }[] }
  bytes: Buffer
}
type Ask = { token?: string | null; body?: Buffer | object; headers?: Record<string, string> }

/** `/api/imports…` as a browser asks it: the whole way through Payload's own REST. */
export const askImports = async (
  cms: TestCms,
  method: 'GET' | 'POST',
  path: string,
  ask: Ask = {},
): Promise<Answer> => {
  const { token, body, headers } = ask
  const isBytes = Buffer.isBuffer(body)
  const request = new Request(`http://localhost:3000/api/imports${path}`, {
    method,
    headers: {
      'Content-Type': isBytes ? 'application/octet-stream' : 'application/json',
      ...(token ? { Authorization: `JWT ${token}` } : {}),
      ...headers,
    },
    ...(body ? { body: isBytes ? new Uint8Array(body) : JSON.stringify(body) } : {}),
  })
  const { payload, folder } = cms
  const answer = await handleEndpoints({ config: payload.config, request, payloadInstanceCacheKey: folder })
  const bytes = Buffer.from(await answer.arrayBuffer())
  const isJson = answer.headers.get('Content-Type')?.includes('json')
  return { status: answer.status, body: isJson ? JSON.parse(bytes.toString()) : {}, bytes }
}

export const signIn = async ({ payload }: TestCms, email: string): Promise<string> => {
  const { token } = await payload.login({ collection: 'users', data: { email, password } })
  return token ?? ''
}

/** One signed-in person at the import's screen. */
export const openDesk = async (cms: TestCms, email: string) => {
  const token = await signIn(cms, email)
  const get = (path: string) => askImports(cms, 'GET', path, { token })
  const post = async (id: unknown, step: string, body?: object) => {
    const answer = await askImports(cms, 'POST', `/${id}/${step}`, { token, ...(body ? { body } : {}) })
    await whenDone(id as number)
    return answer
  }
  return {
    token,
    get,
    post,
    upload: async (name: string, bytes: Buffer, more = '') => {
      const path = `/upload?name=${encodeURIComponent(name)}${more}`
      const answer = await askImports(cms, 'POST', path, { token, body: bytes })
      await whenDone(answer.body.id as number)
      return answer
    },
    status: async (id: unknown) => (await get(`/${id}/status`)).body as unknown as ImportStatus,
    preview: async (id: unknown) => (await get(`/${id}/preview`)).body as unknown as Preview,
  }
}
export type Desk = Awaited<ReturnType<typeof openDesk>>
