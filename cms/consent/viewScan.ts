import type { Endpoint } from 'payload'

/** `GET /api/consent-scans/:id/view`: to the file itself, for whoever may read it. */
export const viewScan: Endpoint = {
  path: '/:id/view',
  method: 'get',
  handler: async ({ payload, user, routeParams }) => {
    const id = String(routeParams?.id)
    const { filename } = await payload.findByID({
      collection: 'consent-scans',
      id,
      depth: 0,
      overrideAccess: false,
      user,
    })
    const location = `/api/consent-scans/file/${encodeURIComponent(filename ?? '')}`
    return new Response(null, { status: 302, headers: { Location: location, 'Cache-Control': 'no-store' } })
  },
}
