import { resolve } from 'node:path'
import { withPayload } from '@payloadcms/next/withPayload'

const root = resolve(import.meta.dirname, '..')

// The CMS is never framed, never guessed at, and tells other sites nothing about where its users come from. What a page
// may run is said by proxy.ts, with a nonce.
const headers = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=()' },
]

// Answers to programs: opened as a page, they load and run nothing. Kept by no proxy and no browser.
const apiHeaders = [
  { key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; sandbox" },
  { key: 'Cache-Control', value: 'private, no-store' },
]

// An upload is looked at, never run. No `sandbox`: browsers then refuse to show a PDF.
const uploadPolicy =
  "default-src 'none'; object-src 'self'; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'"
const uploadHeaders = [
  { key: 'Content-Security-Policy', value: uploadPolicy },
  { key: 'Cache-Control', value: 'private, no-cache' },
]
// A signed consent stays in no cache.
const scanHeaders = [...uploadHeaders.slice(0, 1), { key: 'Cache-Control', value: 'private, no-store' }]

// A preview of the site inside the form: no script runs in it, nothing is sent from it, and only the admin frames it.
const previewPolicy =
  "sandbox allow-same-origin; default-src 'none'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; font-src 'self'; media-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'"
const previewHeaders = [
  { key: 'Content-Security-Policy', value: previewPolicy },
  { key: 'X-Frame-Options', value: 'SAMEORIGIN' },
  { key: 'Referrer-Policy', value: 'no-referrer' },
]

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  // Types are checked by `npm run check`, for the whole repository at once.
  typescript: { ignoreBuildErrors: true, tsconfigPath: '../tsconfig.json' },
  turbopack: { root },
  // One copy of Payload for all routes: bundled, each route has its own, and an error thrown by the shared instance is
  // no `instanceof ValidationError` where the REST route looks at it, so that the form would not learn which field is wrong.
  serverExternalPackages: ['payload', '@payloadcms/db-sqlite', '@payloadcms/db-mongodb', '@payloadcms/translations'],
  outputFileTracingRoot: root,
  headers: () =>
    Promise.resolve([
      { source: '/:path*', headers },
      { source: '/api/((?!files/file/|consent-scans/file/).*)', headers: apiHeaders },
      { source: '/api/files/file/:path*', headers: uploadHeaders },
      { source: '/api/preview/:path*', headers: previewHeaders },
      { source: '/api/preview/:key/file/:name', headers: uploadHeaders },
      { source: '/api/consent-scans/file/:path*', headers: scanHeaders },
    ]),
  redirects: () =>
    Promise.resolve([
      { source: '/', destination: '/admin', permanent: false },
      // No letters are sent: the sign-in page says whom to ask for a new password.
      { source: '/admin/:view(forgot|reset)/:rest*', destination: '/admin/login', permanent: false },
    ]),
}

export default withPayload(config, { devBundleServerPackages: false })
