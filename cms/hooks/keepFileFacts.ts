import type { CollectionBeforeChangeHook } from 'payload'

/**
 * What kind a file is and how large is known by its bytes: Payload believes whoever writes the document. A PDF that was
 * called a recording could be attached to a bulletin, and went to the site without the board's word that it is redacted.
 */
export const keepFileFacts: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  if (!originalDoc || req.file) return data
  const { mimeType, filesize } = originalDoc
  return { ...data, mimeType, filesize }
}
