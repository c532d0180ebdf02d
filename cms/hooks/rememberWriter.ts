import type { CollectionBeforeChangeHook } from 'payload'

/** Without a person behind it, an import leaves the last writer as it was, and an undo puts back who it was before. */
export const rememberWriter: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => ({
  ...data,
  writer: req.user ? { account: String(req.user.id), name: req.user.name } : (data.writer ?? originalDoc?.writer),
})
