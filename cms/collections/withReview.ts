import type { CollectionConfig, CollectionSlug } from 'payload'
import { reviewFields } from '../fields/review.ts'
import { settleReview } from '../hooks/settleReview.ts'
import { returnDraft } from './returnDraft.ts'

/** Every collection with drafts is reviewed the same way. */
export const withReview = (collection: CollectionConfig): CollectionConfig => {
  if (typeof collection.versions !== 'object' || !collection.versions.drafts) return collection
  const { components } = collection.admin ?? {}
  return {
    ...collection,
    fields: [...reviewFields, ...collection.fields],
    endpoints: [...(collection.endpoints || []), returnDraft(collection.slug as CollectionSlug)],
    hooks: { ...collection.hooks, beforeChange: [...(collection.hooks?.beforeChange ?? []), settleReview] },
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
