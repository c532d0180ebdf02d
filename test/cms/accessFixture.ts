import type { CollectionSlug } from 'payload'
import { validBulletin, validDecision, smallPdf, upload } from './documents.ts'
import { validTeam, type TestCms } from './testCms.ts'
import type { Board, Commune, User, Village } from '../../cms/payload-types.ts'

export type Id = number | string
export type Side = 'own' | 'other'
/** The documents that the table tries its operations on: by name, of the readers' own commune and of another. */
export type Targets = Record<string, Id>
export type AccessFixture = {
  targets: Partial<Record<string, Targets>>
  /** The same for documents that lie in the trash, where a collection has one. */
  trashed: Partial<Record<string, Targets>>
  /** Data of a new document that breaks no rule. */
  newData: Partial<Record<string, (side: Side) => Promise<object>>>
  /** One field that anybody who may write the document may change. */
  change: Partial<Record<string, object>>
}

const board = (commune: Id, more: Partial<Board> = {}) =>
  ({
    level: 'commune',
    commune,
    members: [
      { name: 'Nguyễn Văn Mẫu', role: 'head', post: 'Phó Bí thư Thường trực Đảng uỷ' },
      ...Array.from({ length: 10 }, (_, n) => ({ name: `Uỷ viên ${n}`, role: 'member' })),
    ],
    zalo: { exists: false, everyoneIn: false },
    ...more,
  }) as Board

/** A document of every kind for every case of the table: each draft and published, own and another commune's. */
export const makeAccessFixture = async (cms: TestCms): Promise<AccessFixture> => {
  const { payload, communes, users } = cms
  const create = async (collection: CollectionSlug, data: object, more: object = {}): Promise<Id> =>
    ((await payload.create({ collection, data: data as never, ...more })) as { id: Id }).id
  let count = 0
  const newVillage = (side: Side) =>
    create('villages', { name: `Thử ${++count}`, kind: 'thon', commune: communes[side].id, households: 120 })
  const newFile = (side: Side) =>
    create('files', { commune: communes[side].id }, { file: upload(`vb-${++count}.pdf`, smallPdf()) })

  const newScan = (side: Side) =>
    create('consent-scans', { commune: communes[side].id }, { file: upload(`dong-y-${++count}.pdf`, smallPdf()) })

  /** Filled below: a journal's row names its import. */
  const imports: Record<Side, Id> = { own: 0, other: 0 }
  /** And a confirmation its team. */
  const teams: Record<Side, Id> = { own: 0, other: 0 }
  const newData = {
    bulletins: async (side: Side) => validBulletin({ commune: communes[side].id }),
    decisions: async (side: Side) =>
      validDecision({ commune: communes[side].id, file: (await newFile(side)) as never }),
    teams: async (side: Side) => validTeam({ id: await newVillage(side) } as Village),
    boards: async (side: Side) => board(communes[side].id),
    villages: async (side: Side) => ({
      name: `Mới ${++count}`,
      kind: 'thon',
      commune: communes[side].id,
      households: 100,
      key: `moi-${count}`,
    }),
    communes: async () => ({ name: 'Mới', code: '07299', kind: 'xa', validFrom: '2020-01-01' }),
    files: async (side: Side) => ({ commune: communes[side].id }),
    users: async (side: Side) => ({
      name: 'Mới',
      email: `moi-${++count}@to.example`,
      password: 'Mat-khau-moi-2022',
      role: 'contributor',
      commune: communes[side].id,
    }),
    publishes: async () => ({ state: 'done', startedAt: '2022-12-01' }),
    'publish-requests': async () => ({ requestedAt: '2022-12-01', state: 'waiting' }),
    addresses: async () => ({ noun: 'commune', key: 'a', slug: 'a', since: '2022-12-01' }),
    imports: async (side: Side) => ({ fileName: 'danh-sach.xlsx', state: 'ready', commune: communes[side].id }),
    'import-changes': async () => ({ import: imports.own, kind: 'teams', document: '1', outcome: 'created' }),
    'consent-scans': async (side: Side) => ({ commune: communes[side].id }),
    'withdrawn-numbers': async () => ({ mark: 'a', on: '2022-12-01' }),
    confirmations: async (side: Side) => ({
      team: teams[side],
      commune: communes[side].id,
      on: '2022-12-01',
    }),
    'payload-locked-documents': async (side: Side) => ({
      document: { relationTo: 'teams', value: teams[side] },
      user: { relationTo: 'users', value: users[side].id },
    }),
    'payload-preferences': async (side: Side) => ({ key: `thu-${++count}`, value: side }),
    'payload-kv': async () => ({ key: 'thu', data: {} }),
  }
  const drafted = async (collection: 'boards' | 'bulletins' | 'decisions' | 'teams'): Promise<Targets> => {
    const made: Targets = {}
    for (const side of ['own', 'other'] as const)
      for (const status of ['draft', 'published'] as const) {
        const data = { ...(await newData[collection](side)), _status: status }
        const id = await create(collection, data, { draft: status === 'draft' })
        // A version of each, to be read and restored.
        await payload.update({ collection, id, data: change[collection] as never, draft: status === 'draft' })
        made[`${side}-${status}`] = id
      }
    return made
  }
  const trashed = async (collection: 'boards' | 'bulletins' | 'decisions' | 'teams'): Promise<Targets> => {
    const made = await drafted(collection)
    const data = { deletedAt: '2022-12-01T00:00:00.000Z' } as never
    for (const id of Object.values(made)) await payload.update({ collection, id, data })
    return made
  }
  const change: Record<string, object> = {
    bulletins: { title: 'Tiêu đề đã sửa' },
    decisions: { summary: 'Trích yếu đã sửa' },
    teams: { note: 'Ghi chú đã sửa' },
    boards: { zalo: { exists: true } },
    villages: { households: 77 },
    communes: { formerNames: ['Tên cũ'] },
    files: { label: 'Tên khác' },
    users: { name: 'Tên khác' },
    publishes: { message: 'Đã sửa' },
    'publish-requests': { reason: 'Đã sửa' },
    addresses: { slug: 'da-sua' },
    imports: { fileName: 'khac.xlsx' },
    'import-changes': { kind: 'boards' },
    'consent-scans': { commune: communes.own.id },
    confirmations: { byName: 'Tên khác' },
    'withdrawn-numbers': { mark: 'b' },
    'payload-locked-documents': { user: { relationTo: 'users', value: users.district.id } },
    'payload-preferences': { value: 'da-sua' },
    'payload-kv': { data: { a: 1 } },
  }
  const preference = async (side: Side) =>
    create('payload-preferences', await newData['payload-preferences'](side), {
      user: { ...users[side], collection: 'users' },
    })
  const own = (user: User): Id => user.id
  imports.own = await create('imports', await newData.imports('own'))
  imports.other = await create('imports', await newData.imports('other'))
  const colleague = await create('users', {
    name: 'Đồng nghiệp',
    email: 'dong-nghiep@to.example',
    password: 'Mat-khau-moi-2022',
    role: 'commune',
    commune: communes.own.id,
    mustChangePassword: false,
  })
  const secondContributor = await create('users', {
    name: 'Cộng tác viên thứ hai',
    email: 'thu-hai@to.example',
    password: 'Mat-khau-moi-2022',
    role: 'contributor',
    commune: communes.own.id,
    mustChangePassword: false,
  })
  const draftedTeams = await drafted('teams')
  teams.own = draftedTeams['own-published'] ?? 0
  teams.other = draftedTeams['other-published'] ?? 0
  const confirmation = async (side: Side) => create('confirmations', await newData.confirmations(side))
  return {
    change,
    newData,
    trashed: {
      bulletins: await trashed('bulletins'),
      decisions: await trashed('decisions'),
      teams: await trashed('teams'),
      boards: await trashed('boards'),
    },
    targets: {
      bulletins: await drafted('bulletins'),
      decisions: await drafted('decisions'),
      teams: draftedTeams,
      boards: await drafted('boards'),
      villages: { own: await newVillage('own'), other: await newVillage('other') },
      communes: { own: (communes.own as Commune).id, other: communes.other.id },
      files: { own: await newFile('own'), other: await newFile('other') },
      users: {
        contributor: secondContributor,
        colleague,
        'other-contributor': own(users.otherContributor),
        'other-commune': own(users.other),
        district: own(users.district),
      },
      imports,
      'import-changes': { any: await create('import-changes', await newData['import-changes']()) },
      'consent-scans': { own: await newScan('own'), other: await newScan('other') },
      'withdrawn-numbers': { any: await create('withdrawn-numbers', await newData['withdrawn-numbers']()) },
      confirmations: { own: await confirmation('own'), other: await confirmation('other') },
      publishes: { any: await create('publishes', await newData.publishes()) },
      'publish-requests': { any: await create('publish-requests', await newData['publish-requests']()) },
      addresses: { any: await create('addresses', await newData.addresses()) },
      'payload-locked-documents': {
        own: await create('payload-locked-documents', await newData['payload-locked-documents']('own')),
        other: await create('payload-locked-documents', await newData['payload-locked-documents']('other')),
      },
      'payload-preferences': { own: await preference('own'), other: await preference('other') },
      'payload-kv': { any: await create('payload-kv' as CollectionSlug, await newData['payload-kv']()) },
    },
  }
}
