import { handleEndpoints } from 'payload'
import { password, type TestCms } from './testCms.ts'

// What comes back is looked at by the tests, field by field.
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Answer = { status: number; body: any }
export type Call = (method: 'DELETE' | 'GET' | 'PATCH' | 'POST', path: string, body?: object) => Promise<Answer>

/** The CMS's own REST interface, without a port, as whoever holds the token. */
export const callerWith =
  ({ payload, folder }: TestCms, token: string | null, headers: Record<string, string> = {}): Call =>
  async (method, path, body) => {
    const request = new Request(`http://127.0.0.1:3000/api${path}`, {
      method,
      headers: {
        'Content-Type': 'application/json',
        ...headers,
        ...(token ? { Authorization: `JWT ${token}` } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    const answer = await handleEndpoints({ config: payload.config, request, payloadInstanceCacheKey: folder })
    return { status: answer.status, body: await answer.json() }
  }

type SignIn = { password?: string; headers?: Record<string, string> }

/** Signs in as a person does. @throws when refused */
export const signIn = async (
  cms: TestCms,
  email: string,
  more: SignIn = {},
): Promise<{ token: string; call: Call }> => {
  const credentials = { email, password: more.password ?? password }
  const { status, body } = await callerWith(cms, null, more.headers)('POST', '/users/login', credentials)
  if (status !== 200) throw new Error(String(body.errors?.[0]?.message))
  return { token: String(body.token), call: callerWith(cms, String(body.token), more.headers) }
}
