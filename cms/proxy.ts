import { randomBytes } from 'node:crypto'
import { NextResponse, type NextRequest } from 'next/server.js'
import { adminPolicy } from './guard/contentPolicy.ts'

export const config = { matcher: ['/admin', '/admin/:path*'] }

/** Gives each page of the admin a nonce of its own; Next puts it on its scripts when it finds it in the request's policy. */
export const proxy = (request: NextRequest): NextResponse => {
  const policy = adminPolicy(randomBytes(18).toString('base64'), process.env.NODE_ENV !== 'production')
  const headers = new Headers(request.headers)
  headers.set('Content-Security-Policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  return response
}
