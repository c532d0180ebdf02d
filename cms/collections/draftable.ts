import type { CollectionConfig } from 'payload'
import { ownCommune, ownCommuneVersions } from '../access/ownCommune.ts'
import { publishedOrOwn } from '../access/publishedOrOwn.ts'
import { signedIn } from '../access/signedIn.ts'
import { askOnDelete, askOnPublish } from '../hooks/askForPublish.ts'
import { fillOwnCommune, keepWithinCommune } from '../hooks/keepWithinCommune.ts'

type Hooks = NonNullable<CollectionConfig['hooks']>

/** What every document that a commune drafts and publishes has in common. `beforeChange` hooks run before the commune's. */
export const draftable = (own: Pick<Hooks, 'beforeChange' | 'beforeValidate'> = {}) =>
  ({
    access: {
      read: publishedOrOwn,
      readVersions: ownCommuneVersions,
      create: signedIn,
      update: ownCommune,
      delete: ownCommune,
    },
    versions: { drafts: true, maxPerDoc: 30 },
    hooks: {
      beforeValidate: [fillOwnCommune, ...(own.beforeValidate ?? [])],
      beforeChange: [...(own.beforeChange ?? []), keepWithinCommune],
      afterChange: [askOnPublish],
      afterDelete: [askOnDelete],
    },
  }) satisfies Partial<CollectionConfig>
