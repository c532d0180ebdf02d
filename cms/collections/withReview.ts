import type { CollectionConfig, CollectionSlug } from 'payload'
import { reviewFields } from '../fields/review.ts'
import { writer } from '../fields/writer.ts'
import { rememberWriter } from '../hooks/rememberWriter.ts'
import { settleReview } from '../hooks/settleReview.ts'
import { returnDraft } from './returnDraft.ts'

/** Every collection with drafts is reviewed the same way. */
export const withReview = (collection: CollectionConfig): CollectionConfig => {
  if (typeof collection.versions !== 'object' || !collection.versions.drafts) return collection
  const { components } = collection.admin ?? {}
  return {
    ...collection,
    fields: [...reviewFields, writer, ...collection.fields],
    endpoints: [...(collection.endpoints || []), returnDraft(collection.slug as CollectionSlug)],
    hooks: {
      ...collection.hooks,
      beforeChange: [...(collection.hooks?.beforeChange ?? []), settleReview, rememberWriter],
    },
    admin: {
      ...collection.admin,
      components: {
        ...components,
        edit: {
          ...components?.edit,
          beforeDocumentControls: [
            ...(components?.edit?.beforeDocumentControls ?? []),
            '/admin/AskReview.tsx#AskReview',
          ],
        },
      },
    },
  }
}
