import type { Endpoint, PayloadRequest, SanitizedConfig } from 'payload'

const slug = 'payload-preferences'
/** Which columns a list shows, which rows of a form are folded: a few kilobytes for the largest team. */
export const mostBytesOfPreference = 16 * 1024
/** Each document that somebody opened may have one. Of more the oldest go: nobody misses them. */
export const mostPreferences = 500

/** What the admin itself uses. The rest of what Payload opens would store the same without a bound. */
const used = ['get /:key', 'post /:key', 'delete /:key', 'delete /']

const tooLarge = (): Response =>
  Response.json({ errors: [{ message: 'Lựa chọn hiển thị quá dài nên không lưu được.' }] }, { status: 413 })

const dropOldest = async (req: PayloadRequest): Promise<void> => {
  const { payload, user } = req
  const where = { 'user.value': { equals: user?.id } }
  const { docs } = await payload.find({
    collection: slug,
    depth: 0,
    select: { key: true },
    sort: '-updatedAt',
    limit: 50,
    page: mostPreferences / 50 + 1,
    where,
    req,
  })
  if (docs.length === 0) return
  await payload.delete({ collection: slug, where: { id: { in: docs.map(({ id }) => id) } }, req })
}

const bounded = (endpoint: Endpoint): Endpoint => {
  if (endpoint.method !== 'post') return endpoint
  return {
    ...endpoint,
    handler: async (req) => {
      const text = (await req.text?.()) ?? ''
      if (Buffer.byteLength(text) > mostBytesOfPreference) return tooLarge()
      req.json = () => Promise.resolve(JSON.parse(text))
      const answer = await endpoint.handler(req)
      if (req.user) await dropOldest(req)
      return answer
    },
  }
}

/** How somebody likes the admin to look is kept in a collection of Payload's own, in any length and number. */
export const boundPreferences = (config: SanitizedConfig): SanitizedConfig => {
  const preferences = config.collections.find((collection) => collection.slug === slug)
  if (!preferences || preferences.endpoints === false) return config
  preferences.endpoints = preferences.endpoints
    .filter(({ method, path }) => used.includes(`${method} ${path}`))
    .map(bounded)
  return config
}
