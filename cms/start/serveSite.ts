import { realpathSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import sirv from 'sirv'

/** A page's own policy stands in it, with the hashes of its scripts; that nobody else frames it, only a header can say. */
const headers = {
  'Content-Security-Policy': "frame-ancestors 'self'; base-uri 'none'; object-src 'none'; form-action 'self'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Frame-Options': 'SAMEORIGIN',
  'Permissions-Policy': 'camera=(), microphone=(), payment=()',
}

/** What is no page, opened by itself: a PDF in the browser's own viewer, which a sandbox would keep shut; a drawing without its scripts. */
const policies: [ending: RegExp, policy: string][] = [
  [/\.pdf$/i, "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'"],
  [
    /\.(?:svg|xml|json|ics|vcf|txt|mp3|m4a|mp4)$/i,
    "default-src 'none'; style-src 'unsafe-inline'; media-src 'self'; frame-ancestors 'self'; sandbox",
  ],
]

const notYet = `<!doctype html><html lang="vi"><meta charset="utf-8"><meta http-equiv="refresh" content="3">
<meta name="viewport" content="width=device-width"><title>Chưa có trang</title>
<p>Trang chưa được dựng lần nào. Nếu hệ thống vừa khởi động, xin đợi ít giây, trang sẽ tự mở.
<p>Nếu đợi mãi không thấy, xin người quản trị điền «Thiết lập chung» trong phần quản trị, rồi xem «Lịch sử xuất bản».</html>`

/**
 * Serves the release that `current` names. Which one is decided once a request, so that a switch in between never mixes
 * two; a release's files never change, so its handler is kept as long as it is current.
 */
export const serveSite = (current: string): Server => {
  let served: { release: string; handle: ReturnType<typeof sirv> } | null = null
  const handlerOf = (release: string) => {
    if (served?.release !== release)
      served = {
        release,
        handle: sirv(release, { dev: true, gzip: true, etag: true, extensions: ['html'], setHeaders }),
      }
    return served.handle
  }
  return createServer((request, response) => {
    const release = findRelease(current)
    if (release === null) return sayNotYet(response)
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return void response.writeHead(405, { ...headers, Allow: 'GET, HEAD' }).end()
    handlerOf(release)(request, response, () => void sayNotFound(release, response))
  })
}

const findRelease = (current: string): string | null => {
  try {
    return realpathSync(current)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

const setHeaders = (response: ServerResponse, pathname: string): void => {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
  const [, policy] = policies.find(([ending]) => ending.test(pathname)) ?? []
  if (policy) response.setHeader('Content-Security-Policy', policy)
  const isHashed = pathname.startsWith('/_astro/')
  response.setHeader('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
}

const sayNotYet = (response: ServerResponse): void => {
  response.writeHead(503, { ...headers, 'Content-Type': 'text/html; charset=utf-8', 'Retry-After': '3' }).end(notYet)
}

const sayNotFound = async (release: string, response: ServerResponse): Promise<void> => {
  const body = await readFile(join(release, '404.html')).catch(() => 'Không có trang này.')
  response
    .writeHead(404, { ...headers, 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' })
    .end(body)
}
