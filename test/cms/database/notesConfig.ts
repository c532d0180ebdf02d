import type { CollectionConfig, Config } from 'payload'

/** A collection of rows and sub-rows whose hook throws, waits or forgets its `req` as the test's context says. */
const Notes: CollectionConfig = {
  slug: 'notes',
  fields: [
    { name: 'title', type: 'text' },
    { name: 'count', type: 'number', defaultValue: 0 },
    { name: 'tags', type: 'array', fields: [{ name: 'tag', type: 'text' }] },
  ],
  hooks: {
    beforeChange: [
      ({ data, context }) => {
        if (context.refuse && context.refuse === data.title) throw new Error('Hook refuses')
      },
    ],
    afterChange: [
      async ({ doc, req, context }) => {
        if (context.writeWithoutReq && doc.title !== 'con')
          await req.payload.create({ collection: 'notes' as never, data: { title: 'con' } as never })
        if (context.throwAfter) throw new Error('Hook says no')
      },
    ],
  },
}

export const notesConfig = (db: Config['db']): Config => ({
  secret: 'secret of the tests',
  db,
  collections: [Notes],
  telemetry: false,
  typescript: { autoGenerate: false },
  logger: { options: { level: 'silent' } },
})
