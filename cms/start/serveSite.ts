import { realpathSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
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
  const answer: RequestListener = (request, response) => {
    const release = findRelease(current)
    if (release === null) return sayNotYet(response)
    if (request.method !== 'GET' && request.method !== 'HEAD')
      return void response.writeHead(405, { ...headers, Allow: 'GET, HEAD' }).end()
    handlerOf(release)(request, response, () => void sayNotFound(release, response))
  }
  const server = createServer({ headersTimeout: 15_000, requestTimeout: 30_000 }, (request, response) => {
    keepToWholeRanges(request)
    closeWith(response)
    try {
      answer(request, response)
    } catch (error) {
      console.error('A page could not be served:', error)
      response.destroy()
    }
  })
  // Whoever takes nothing for so long reads no longer: a slow phone takes something each second.
  return server.setTimeout(60_000)
}

/** sirv (3.0.2) ends the process on a range that ends before it begins, or beyond what a number can count. */
const keepToWholeRanges = ({ headers }: IncomingMessage): void => {
  const [, start, end] = /^bytes=(\d{1,12})-(\d{1,12})?$/.exec(headers.range ?? '') ?? []
  if (start === undefined || (end !== undefined && Number(end) < Number(start))) delete headers.range
}

/** A file that is being sent: it cannot be read, or nobody takes it any longer. sirv looks at neither. */
const closeWith = (response: ServerResponse): void => {
  response.once('pipe', (file: Readable) => {
    file.once('error', () => response.destroy())
    response.once('close', () => file.destroy())
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
