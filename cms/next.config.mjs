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

// An upload is looked at, never run: whatever is none of the kinds below is saved, not shown, in a box where nothing runs.
const uploadPolicy = "default-src 'none'; media-src 'self'; frame-ancestors 'none'"
const uploadHeaders = [
  { key: 'Content-Security-Policy', value: `${uploadPolicy}; sandbox` },
  { key: 'Content-Disposition', value: 'attachment' },
  { key: 'Cache-Control', value: 'private, no-cache' },
]
// Photographs and recordings are shown; their kind is their ending, which hooks/checkUpload has compared with their bytes.
const shownHeaders = [{ key: 'Content-Disposition', value: 'inline' }]
// Browsers show a PDF in a viewer of their own, and refuse to do so in a sandbox.
const pdfHeaders = [
  { key: 'Content-Security-Policy', value: `${uploadPolicy}; object-src 'self'; style-src 'unsafe-inline'` },
  ...shownHeaders,
]
// A signed consent stays in no cache, and neither does the file of a draft.
const scanHeaders = [{ key: 'Cache-Control', value: 'private, no-store' }]
const uploadSources = ['/api/files/file', '/api/consent-scans/file', '/api/preview/:key/file']

// A preview of the site inside the form: no script runs in it, nothing is sent from it, and only the admin frames it.
const previewPolicy =
  "sandbox allow-same-origin; default-src 'none'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; font-src 'self'; media-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'self'"
const previewHeaders = [
  { key: 'Content-Security-Policy', value: previewPolicy },
  { key: 'X-Frame-Options', value: 'SAMEORIGIN' },
  { key: 'Referrer-Policy', value: 'no-referrer' },
  { key: 'X-Robots-Tag', value: 'noindex' },
]
// Style sheets and fonts of the site, the same for everybody: a slow network brings them once.
const assetHeaders = [{ key: 'Cache-Control', value: 'private, max-age=3600' }]

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
      { source: '/api/preview/:path*', headers: previewHeaders },
      ...uploadSources.flatMap((source) => [
        { source: `${source}/:name`, headers: uploadHeaders },
        { source: `${source}/:name(.*\\.(?:jpg|jpeg|png|webp|mp3|m4a|mp4))`, headers: shownHeaders },
        { source: `${source}/:name(.*\\.pdf)`, headers: pdfHeaders },
      ]),
      { source: '/api/consent-scans/file/:name', headers: scanHeaders },
      { source: '/api/preview/:key/file/:name', headers: scanHeaders },
      { source: '/api/preview/assets/:path*', headers: assetHeaders },
    ]),
  redirects: () =>
    Promise.resolve([
      { source: '/', destination: '/admin', permanent: false },
      // No letters are sent: the sign-in page says whom to ask for a new password.
      { source: '/admin/:view(forgot|reset)/:rest*', destination: '/admin/login', permanent: false },
    ]),
}

export default withPayload(config, { devBundleServerPackages: false })
