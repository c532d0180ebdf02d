import type { CollectionConfig } from 'payload'
import { createDraft, deleteOwn, writeOwn } from '../access/draftOwn.ts'
import { ownCommuneVersions } from '../access/ownCommune.ts'
import { publishedOrOwn } from '../access/publishedOrOwn.ts'
import { refuseLongLists } from '../guard/refuseLongLists.ts'
import { askOnDelete, askOnPublish, noteWhetherPublic } from '../hooks/askForPublish.ts'
import { keepContributorsToDrafts } from '../hooks/keepContributorsToDrafts.ts'
import { keepPublishedFromTrash, keepTrashForStaff } from '../hooks/keepTrash.ts'
import { fillOwnCommune, keepWithinCommune } from '../hooks/keepWithinCommune.ts'

type Hooks = NonNullable<CollectionConfig['hooks']>

/** What every document that a commune drafts and publishes has in common. `beforeChange` hooks run before the commune's. */
export const draftable = (own: Pick<Hooks, 'beforeChange' | 'beforeValidate'> = {}) =>
  ({
    access: {
      read: publishedOrOwn,
      readVersions: ownCommuneVersions,
      create: createDraft,
      update: writeOwn,
      delete: deleteOwn,
    },
    versions: { drafts: true, maxPerDoc: 30 },
    trash: true,
    hooks: {
      beforeOperation: [refuseLongLists, keepContributorsToDrafts, keepTrashForStaff],
      beforeValidate: [fillOwnCommune, ...(own.beforeValidate ?? [])],
      beforeChange: [keepPublishedFromTrash, noteWhetherPublic, ...(own.beforeChange ?? []), keepWithinCommune],
      afterChange: [askOnPublish],
      afterDelete: [askOnDelete],
    },
  }) satisfies Partial<CollectionConfig>
