import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getPayload, type Payload } from 'payload'
import { buildCmsConfig } from '../../cms/buildCmsConfig.ts'
import type { Commune, Team, User, Village } from '../../cms/payload-types.ts'

export type Reader = { overrideAccess: false; user: (User & { collection: 'users' }) | null }

/** A reader of the Local API, bound by the access rules. */
export const readerAs = (user: User | null): Reader => ({
  overrideAccess: false,
  user: user && { ...user, collection: 'users' },
})

export type TestCms = {
  payload: Payload
  folder: string
  communes: { own: Commune; other: Commune }
  villages: { own: Village; other: Village; spare: Village }
  users: { district: User; own: User; other: User; contributor: User; otherContributor: User }
  /** The readers, as options of the Local API. */
  asVisitor: Reader
  asOwn: Reader
  asOther: Reader
  asContributor: Reader
  asDistrict: Reader
  stop: () => Promise<void>
}

export const password = 'Mat-khau-thu-2022'

/** The whole CMS on a new SQLite file, with two communes and a user for each role. */
export const startTestCms = async (more: Record<string, string> = {}): Promise<TestCms> => {
  const folder = mkdtempSync(join(tmpdir(), 'cms-'))
  const env = { ...process.env, DATA_DIR: folder, PAYLOAD_SECRET: 'secret of the tests', ...more }
  const payload = await getPayload({ config: buildCmsConfig(env), key: folder })
  const { migrations } = await import('../../cms/database/migrations/index.ts')
  await payload.db.migrate({ migrations: migrations as never })

  const makeCommune = (name: string, code: string) =>
    payload.create({ collection: 'communes', data: { name, code, kind: 'xa', validFrom: '2020-01-01' } as Commune })
  const makeVillage = (name: string, commune: Commune) =>
    payload.create({
      collection: 'villages',
      data: { name, kind: 'thon', commune: commune.id, households: 120 } as Village,
    })
  const makeUser = (role: User['role'], commune: Commune | null, email: string) =>
    payload.create({
      collection: 'users',
      data: { name: email, email, password, role, commune: commune?.id ?? null, mustChangePassword: false } as User,
    })
  const communes = { own: await makeCommune('Đồng Tâm', '07260'), other: await makeCommune('Tam Hiệp', '07261') }
  const villages = {
    own: await makeVillage('Đồng Tâm', communes.own),
    other: await makeVillage('Hoà Bình', communes.other),
    spare: await makeVillage('Bãi Gianh', communes.own),
  }
  const users = {
    district: await makeUser('district', null, 'huyen@to.example'),
    own: await makeUser('commune', communes.own, 'dong-tam@to.example'),
    other: await makeUser('commune', communes.other, 'tam-hiep@to.example'),
    contributor: await makeUser('contributor', communes.own, 'cong-tac-vien@to.example'),
    otherContributor: await makeUser('contributor', communes.other, 'cong-tac-vien-khac@to.example'),
  }
  const stop = async () => {
    await payload.destroy()
    rmSync(folder, { recursive: true, force: true })
  }
  return {
    payload,
    folder,
    communes,
    villages,
    users,
    asVisitor: readerAs(null),
    asOwn: readerAs(users.own),
    asOther: readerAs(users.other),
    asContributor: readerAs(users.contributor),
    asDistrict: readerAs(users.district),
    stop,
  }
}

const consent = { source: 'paper' as const, givenOn: '2022-11-05', withdrawnOn: null }

/** A team that breaks no rule, with a consented and an unconsented phone and a named and an unnamed ordinary member. */
export const validTeam = (village: Village, more: Partial<Team> = {}) =>
  ({
    village: village.id,
    members: [
      {
        name: 'Nguyễn Văn Mẫu',
        role: 'leader',
        post: 'Bí thư chi bộ',
        task: 'Phụ trách chung',
        phone: '0500111222',
        phoneConsent: consent,
      },
      { name: 'Trần Thị Thử', role: 'deputy', task: 'Giúp tổ trưởng', phone: '0500333444' },
      { name: 'Lê Văn Đồng Ý', role: 'member', task: 'Tuyên truyền', nameConsent: consent },
      ...Array.from({ length: 6 }, (_, n) => ({
        name: `Phạm Văn Kín ${n}`,
        role: 'member' as const,
        task: 'Vận động',
      })),
    ],
    groups: ['Xóm Trên', 'Xóm Giữa', 'Xóm Dưới'].map((area, n) => ({
      name: `Nhóm ${n + 1}`,
      area,
      households: 40,
      members: [
        { name: `Hoàng Văn Nhóm ${n}`, role: 'leader' as const },
        { name: `Nông Thị Kín ${n}`, role: 'member' as const },
        { name: `Vi Văn Kín ${n}`, role: 'member' as const },
      ],
      zalo: { exists: false },
    })),
    zalo: {
      exists: true,
      url: 'https://zalo.me/g/abcdef123',
      isPublic: false,
      needsApproval: true,
      householdsRepresented: 120,
    },
    note: 'Ghi chú riêng',
    ...more,
  }) as unknown as Team
