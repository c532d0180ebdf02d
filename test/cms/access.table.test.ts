import type { CollectionSlug } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeAccessFixture, type AccessFixture } from './accessFixture.ts'
import {
  operations,
  trashOperations,
  tryCreating,
  tryDuplicating,
  tryOperation,
  type Outcome,
} from './accessOperations.ts'
import { readerAs, startTestCms, type Reader, type TestCms } from './testCms.ts'
import { buildCmsConfig } from '../../cms/buildCmsConfig.ts'

const roles = ['anonymous', 'oneTime', 'disabled', 'district', 'commune', 'contributor'] as const
type Role = (typeof roles)[number]

let cms: TestCms
let fixture: AccessFixture
let readers: Record<Role, Reader>
beforeAll(async () => {
  cms = await startTestCms()
  fixture = await makeAccessFixture(cms)
  readers = {
    anonymous: cms.asVisitor,
    // Sessions that are still open when the account is given a new one-time password or put out of use.
    oneTime: readerAs({ ...cms.users.own, mustChangePassword: true }),
    disabled: readerAs({ ...cms.users.own, isDisabled: true }),
    district: cms.asDistrict,
    commune: cms.asOwn,
    contributor: cms.asContributor,
  }
})
afterAll(() => cms.stop())

/** One letter a document, in the order of the fixture: see `Outcome`. */
type Row = Partial<Record<'default' | Role, string>>
type Table = Record<string, Row>

/** own draft, own published, other draft, other published; creations: own, other. */
const drafted: Table = {
  find: { default: '-y-y', district: 'yyyy', commune: 'yy--', contributor: 'yy--' },
  findByID: { default: '-y-y', district: 'yyyy', commune: 'yy--', contributor: 'yy--' },
  count: { default: '-y-y', district: 'yyyy', commune: 'yy--', contributor: 'yy--' },
  create: { default: '--', district: 'yy', commune: 'y-', contributor: '--' },
  createDraft: { default: '--', district: 'dd', commune: 'd-', contributor: 'd-' },
  update: { default: '----', district: 'yyyy', commune: 'yy--', contributor: 'dd--' },
  updateDraft: { default: '----', district: 'dddd', commune: 'dd--', contributor: 'dd--' },
  updateMany: { default: '----', district: 'yyyy', commune: 'yy--', contributor: 'dd--' },
  publish: { default: '----', district: 'yyyy', commune: 'yy--', contributor: '----' },
  publishAsDraft: { default: '----', district: 'yyyy', commune: 'yy--', contributor: '----' },
  unpublish: { default: '----', district: 'yyyy', commune: 'yy--', contributor: 'dd--' },
  unpublishAll: { default: '----', district: 'yyyy', commune: 'yy--', contributor: 'dd--' },
  delete: { default: '----', district: 'yyyy', commune: 'yy--', contributor: '----' },
  deleteMany: { default: '----', district: 'yyyy', commune: 'yy--', contributor: '----' },
  trash: { default: '----', district: 'yyyy', commune: 'yy--', contributor: 'y---' },
  trashMany: { default: '----', district: 'yyyy', commune: 'yy--', contributor: 'y---' },
  findVersions: { default: '----', district: 'yyyy', commune: 'yy--', contributor: 'yy--' },
  findVersionByID: { default: '----', district: 'yyyy', commune: 'yy--', contributor: 'yy--' },
  restoreVersion: { default: '----', district: 'yyyy', commune: 'yy--', contributor: '----' },
  restoreAsDraft: { default: '----', district: 'dddd', commune: 'dd--', contributor: 'dd--' },
  duplicate: { default: '----', district: 'dddd', commune: 'dd--', contributor: 'dd--' },
  duplicateAsIs: { default: '----', district: 'dydy', commune: 'dy--', contributor: 'dd--' },
}

/** The same four, in the trash: what was public is so no longer. */
const trashed: Table = {
  find: { default: '----', district: 'yyyy', commune: 'yy--', contributor: 'yy--' },
  findByID: { default: '----', district: 'yyyy', commune: 'yy--', contributor: 'yy--' },
  count: { default: '----', district: 'yyyy', commune: 'yy--', contributor: 'yy--' },
  findVersions: { default: '----', district: 'yyyy', commune: 'yy--', contributor: 'yy--' },
  restoreVersion: { default: '----' },
  update: { default: '----', district: 'yyyy', commune: 'yy--', contributor: 'dd--' },
  updateUnasked: { default: '----' },
  publish: { default: '----', district: 'yyyy', commune: 'yy--', contributor: '----' },
  takeBack: { default: '----', district: 'yyyy', commune: 'yy--', contributor: 'y---' },
  takeBackAsDraft: { default: '----', district: 'yyyy', commune: 'yy--', contributor: 'y---' },
  takeBackAndPublish: { default: '----', district: 'yyyy', commune: 'yy--', contributor: '----' },
  delete: { default: '----', district: 'yyyy', commune: 'yy--', contributor: '----' },
  deleteMany: { default: '----', district: 'yyyy', commune: 'yy--', contributor: '----' },
}

const rows = (names: string[], row: Row): Table => Object.fromEntries(names.map((name) => [name, row]))
const reading = ['find', 'findByID', 'count']
const writing = ['update', 'updateDraft', 'updateMany']
const deleting = ['delete', 'deleteMany', 'trash', 'trashMany']
const nothingWritten = (documents: string): Table => ({
  ...rows([...writing, ...deleting, 'duplicate'], { default: documents }),
  create: { default: '--' },
})

/** own, other. */
const villages: Table = {
  ...rows(reading, { default: 'yy' }),
  ...rows(writing, { default: '--', district: 'yy', commune: 'y-' }),
  ...rows(deleting, { default: '--', district: 'yy' }),
  // Its stable key is its own.
  duplicate: { default: '--' },
  create: { default: '--', district: 'yy', commune: 'y-' },
}
const communes: Table = {
  ...rows(reading, { default: 'yy' }),
  ...rows([...writing, 'duplicate'], { default: '--', district: 'yy' }),
  // Those of the fixture have villages: the database keeps them.
  ...rows(deleting, { default: '--' }),
  create: { default: '--', district: 'yy' },
}
const files: Table = {
  ...rows(reading, { default: '--', district: 'yy', commune: 'y-', contributor: 'y-' }),
  ...rows([...writing, ...deleting], { default: '--', district: 'yy', commune: 'y-' }),
  duplicate: { default: '--' },
  create: { default: '--', district: 'yy', commune: 'y-', contributor: 'y-' },
}
/** a contributor of the commune, a colleague, another commune's contributor and user, the district; creations: own, other. */
const users: Table = {
  ...rows([...reading, ...writing], { default: '-----', district: 'yyyyy', commune: 'y----' }),
  ...rows(deleting, { default: '-----', district: 'yyyy-', commune: 'y----' }),
  duplicate: { default: '-----' },
  // Whatever commune was asked for, it becomes one's own: see accounts.test.ts.
  create: { default: '--', district: 'yy', commune: 'yy' },
}
const records: Table = {
  ...rows(reading, { default: '-', district: 'y', commune: 'y', contributor: 'y' }),
  ...nothingWritten('-'),
}
/** Of the user «commune», in whatever state, and of another. */
const ownRow = { default: '--', oneTime: 'y-', disabled: 'y-', commune: 'y-' }
const preferences: Table = {
  ...rows([...reading, ...writing, ...deleting, 'duplicate'], ownRow),
  // Whatever was sent, it becomes the maker's own.
  create: { default: 'yy', anonymous: '--' },
}
/** A commune has one board, and in the fixture it is published. */
const boards: Table = {
  ...drafted,
  create: { default: '--' },
  ...rows(['publish', 'publishAsDraft'], { default: '----', district: '-y-y', commune: '-y--' }),
  duplicateAsIs: { default: '----', district: 'd-d-', commune: 'd---', contributor: 'dd--' },
}
const trashedBoards: Table = {
  ...trashed,
  takeBack: { default: '----', district: 'y-y-', commune: 'y---', contributor: 'y---' },
  takeBackAndPublish: { default: '----' },
}
const tables: Record<string, Table> = {
  bulletins: drafted,
  decisions: drafted,
  // One team a village: there is nothing to duplicate it for.
  teams: { ...drafted, duplicate: { default: '----' }, duplicateAsIs: { default: '----' } },
  boards,
  villages,
  communes,
  files,
  users,
  publishes: records,
  'publish-requests': records,
  addresses: { ...records, ...rows(reading, { default: '-' }) },
  // Written by the import alone; its journal holds what stood before and is nobody's to read.
  imports: { ...nothingWritten('--'), ...rows(reading, { default: '--', district: 'yy', commune: 'y-' }) },
  'import-changes': { ...records, ...rows(reading, { default: '-' }) },
  // Signed papers: never a contributor's.
  'consent-scans': {
    ...rows([...reading, ...writing, ...deleting], { default: '--', district: 'yy', commune: 'y-' }),
    duplicate: { default: '--' },
    create: { default: '--', district: 'yy', commune: 'y-' },
  },
  // A memory of withdrawals, nobody's to read.
  'withdrawn-numbers': { ...records, ...rows(reading, { default: '-' }) },
  // Written by its own endpoint alone.
  confirmations: {
    ...nothingWritten('--'),
    ...rows(reading, { default: '--', district: 'yy', commune: 'y-', contributor: 'y-' }),
  },
  // Payload's own. A lock says who has which document open, by number; whoever reads the document may take it over.
  'payload-locked-documents': {
    ...rows(reading, { default: '--', district: 'yy', commune: 'yy', contributor: 'yy' }),
    ...rows([...writing, ...deleting, 'duplicate'], {
      default: '--',
      district: 'yy',
      commune: 'y-',
      contributor: 'y-',
    }),
    create: { default: '--', district: 'yy', commune: 'y-', contributor: 'y-' },
  },
  'payload-preferences': preferences,
  'payload-kv': { ...records, ...rows(reading, { default: '-' }) },
}

const config = await buildCmsConfig({ ...process.env, PAYLOAD_SECRET: 'secret of the tests' })
const versioned = ['AsIs', 'publish', 'Publish', 'Version', 'restore', 'Draft']

/** The operations that the collection has, by its own config: a new one asks for a line in its table. */
const operationsOf = (slug: string): string[] => {
  const collection = config.collections.find((each) => each.slug === slug)
  const hasDrafts = Boolean(collection?.versions?.drafts)
  // Deleting comes last: a file that is deleted does not come back with its row.
  return [
    'create',
    ...(hasDrafts ? ['createDraft'] : []),
    'duplicate',
    'duplicateAsIs',
    ...Object.keys(operations),
  ].filter(
    (name) =>
      (!name.startsWith('trash') || collection?.trash) &&
      (hasDrafts || name === 'updateDraft' || !versioned.some((word) => name.includes(word))),
  )
}

const outcomesOf = async (name: string, slug: string, role: Role): Promise<string> => {
  const collection = slug as CollectionSlug
  const context = { payload: cms.payload, fixture, collection, reader: readers[role] }
  const found: Outcome[] = []
  if (name.startsWith('create'))
    for (const side of ['own', 'other'] as const) found.push(await tryCreating(name, context, side))
  else
    for (const id of Object.values(fixture.targets[slug] ?? {}))
      found.push(
        await (name.startsWith('duplicate') ? tryDuplicating(name, context, id) : tryOperation(name, context, id)),
      )
  return found.join('')
}

describe('who may do what', () => {
  test('is written down for every collection of the config', () => {
    // One without any endpoint (the migrations) is nobody's to reach.
    const slugs = config.collections.filter(({ endpoints }) => endpoints !== false).map(({ slug }) => slug)
    expect(slugs.filter((slug) => !tables[slug])).toEqual([])
    expect(Object.keys(tables).filter((slug) => !fixture.targets[slug])).toEqual([])
  })

  const cases = Object.keys(tables).flatMap((slug) => roles.map((role) => ({ slug, role })))
  test.each(cases)('$slug: $role', async ({ slug, role }) => {
    const [expected, found]: [Record<string, string>, Record<string, string>] = [{}, {}]
    for (const name of operationsOf(slug)) {
      const row = tables[slug]?.[name]
      expected[name] = row?.[role] ?? row?.default ?? 'no line in the table'
      found[name] = await outcomesOf(name, slug, role)
    }
    expect(found).toEqual(expected)
  })

  const withTrash = config.collections.filter(({ trash }) => trash).map(({ slug }) => slug)
  const trashCases = withTrash.flatMap((slug) => roles.map((role) => ({ slug, role })))
  test.each(trashCases)('the trash of $slug: $role', async ({ slug, role }) => {
    const context = { payload: cms.payload, fixture, collection: slug as CollectionSlug, reader: readers[role] }
    const [expected, found]: [Record<string, string>, Record<string, string>] = [{}, {}]
    for (const name of Object.keys(trashOperations)) {
      const row = (slug === 'boards' ? trashedBoards : trashed)[name]
      expected[name] = row?.[role] ?? row?.default ?? 'no line in the table'
      const outcomes: Outcome[] = []
      for (const id of Object.values(fixture.trashed[slug] ?? {}))
        outcomes.push(await tryOperation(name, context, id, trashOperations))
      found[name] = outcomes.join('')
    }
    expect(found).toEqual(expected)
  })
})
