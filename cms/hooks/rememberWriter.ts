import type { CollectionBeforeChangeHook } from 'payload'

/** An import without a person behind it leaves the last writer as it was. */
export const rememberWriter: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => ({
  ...data,
  writer: req.user ? { account: String(req.user.id), name: req.user.name } : originalDoc?.writer,
})
