import type { Endpoint, PayloadHandler, SanitizedConfig } from 'payload'

const withWordsOfDraft =
  (handler: PayloadHandler): PayloadHandler =>
  async (req) => {
    const answer = await handler(req)
    if (!answer.ok) return answer
    const body = await answer.json()
    const message = body.doc?._status === 'draft' ? req.t('version:draftSavedSuccessfully') : body.message
    return Response.json({ ...body, message }, { status: answer.status, headers: answer.headers })
  }

/** Payload says «Đã thêm…» of a new draft as well, and its writer would look for it on the site. */
export const sayDraftSaved = (config: SanitizedConfig): SanitizedConfig => {
  for (const collection of config.collections.filter(({ versions }) => versions?.drafts))
    Object.assign(collection, {
      endpoints: (collection.endpoints as Endpoint[]).map((endpoint) =>
        endpoint.method === 'post' && endpoint.path === '/'
          ? { ...endpoint, handler: withWordsOfDraft(endpoint.handler) }
          : endpoint,
      ),
    })
  return config
}
