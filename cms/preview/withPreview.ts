import type { CollectionConfig, GlobalConfig } from 'payload'

const previewed = ['boards', 'bulletins', 'communes', 'decisions', 'teams', 'villages']
const button = '/admin/PreviewButton.tsx#PreviewButton'

/** «Xem trước» beside the buttons that save and publish. */
export const withPreview = (collection: CollectionConfig): CollectionConfig => {
  if (!previewed.includes(collection.slug)) return collection
  const { components } = collection.admin ?? {}
  const beforeDocumentControls = [...(components?.edit?.beforeDocumentControls ?? []), button]
  const edit = { ...components?.edit, beforeDocumentControls }
  return { ...collection, admin: { ...collection.admin, components: { ...components, edit } } }
}

export const withSettingsPreview = (global: GlobalConfig): GlobalConfig => {
  const { components } = global.admin ?? {}
  const beforeDocumentControls = [...(components?.elements?.beforeDocumentControls ?? []), button]
  const elements = { ...components?.elements, beforeDocumentControls }
  return { ...global, admin: { ...global.admin, components: { ...components, elements } } }
}
