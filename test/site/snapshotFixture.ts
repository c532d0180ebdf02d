import type { PublicCommune, PublicTeam, PublicVillage, Snapshot } from '../../content/model/snapshot.ts'

const updatedAt = '2022-12-20T02:00:00.000Z'
const noOffice = { phone: null, email: null, zaloUrl: null, address: null }
const noZalo = { exists: false, url: null, householdsRepresented: null }

const commune = (over: Partial<PublicCommune> & Pick<PublicCommune, 'code' | 'name' | 'slug'>): PublicCommune => ({
  kind: 'xa',
  validFrom: '2008-01-01',
  validTo: null,
  successors: [],
  formerNames: [],
  key: `${over.code}@${over.validFrom ?? '2008-01-01'}`,
  formerSlugs: [],
  office: noOffice,
  boundary: null,
  updatedAt,
  ...over,
})

const village = (over: Partial<PublicVillage> & Pick<PublicVillage, 'key' | 'name' | 'slug'>): PublicVillage => ({
  kind: 'thon',
  households: 120,
  people: 480,
  lat: null,
  lon: null,
  formerNames: [],
  formerSlugs: [],
  commune: '07260@2008-01-01',
  team: null,
  updatedAt,
  ...over,
})

const members = (names: [string, string | null][]): PublicTeam['members'] => [
  ...names.map(([name, phone], place) => ({
    name,
    role: place === 0 ? ('leader' as const) : ('deputy' as const),
    post: place === 0 ? 'Bí thư chi bộ' : 'Trưởng ban công tác Mặt trận',
    phone,
  })),
  ...Array.from({ length: 9 - names.length }, () => ({ name: null, role: 'member' as const, post: null, phone: null })),
]

const groupOf = (name: string, area: string, phone: string | null): PublicTeam['groups'][number] => ({
  name,
  area,
  households: 40,
  members: [
    { name: 'Lê Thị Bưởi', role: 'leader', phone },
    { name: null, role: 'member', phone: null },
    { name: null, role: 'member', phone: null },
  ],
  zalo: noZalo,
})

/** Three groups of 40 households, one Zalo group with everyone in it: the top of the ladder. */
const fullTeam: PublicTeam = {
  members: members([
    ['Nguyễn Văn Sáng', '0500000001'],
    ['Trần Thị Mận', null],
  ]),
  groups: [
    groupOf('Nhóm 1', 'Xóm Đình, từ cổng làng đến ao cá', '0500000002'),
    groupOf('Nhóm 2', 'Xóm Giữa', null),
    groupOf('Nhóm 3', 'Xóm Đồi', null),
  ],
  zalo: { exists: true, url: 'https://zalo.me/g/abcdef123', householdsRepresented: 120 },
  updatedAt,
  confirmedOn: '2022-12-20',
}

/** The leader's phone and the Zalo link are not public. */
const quietTeam: PublicTeam = {
  members: members([
    ['Hoàng Văn Lâm', null],
    ['Vi Thị Mai', null],
  ]),
  groups: [],
  zalo: { exists: true, url: null, householdsRepresented: 60 },
  updatedAt,
  confirmedOn: null,
}

const fixture: Snapshot = {
  version: 1,
  today: '2022-12-31',
  settings: {
    districtName: 'huyện Yên Thế',
    provinceName: 'tỉnh Bắc Giang',
    asOf: '2022-12-31',
    isSample: true,
    syllablesPerMinute: 180,
    broadcasts: [{ time: '05:30', minutes: 5, weekdays: ['mon', 'thu'] }],
    office: { ...noOffice, phone: '02040000000', email: 'danvan@example.vn' },
  },
  communes: [
    commune({
      code: '07260',
      name: 'Đồng Tâm',
      slug: 'dong-tam',
      formerSlugs: ['dong-tam-cu'],
      formerNames: ['Tổng Hữu Thượng'],
      validTo: '2025-06-30',
      successors: ['07288@2025-07-01'],
      office: { ...noOffice, phone: '02040000060', address: 'Trung tâm xã Đồng Tâm' },
    }),
    commune({
      code: '07294',
      name: 'Bố Hạ',
      slug: 'bo-ha',
      kind: 'thi-tran',
      boundary: [
        [
          [
            [106.14, 21.43],
            [106.18, 21.43],
            [106.18, 21.46],
            [106.14, 21.46],
            [106.14, 21.43],
          ],
        ],
      ],
    }),
    commune({ code: '07288', name: 'Yên Thế', slug: 'yen-the', validFrom: '2025-07-01', key: '07288@2025-07-01' }),
  ],
  villages: [
    village({ key: 'dong-tam-coc', name: 'Cọc', slug: 'coc', lat: 21.49, lon: 106.12, team: fullTeam }),
    village({ key: 'dong-tam-dong-tam', name: 'Đồng Tâm', slug: 'dong-tam', lat: 21.5, lon: 106.13, team: quietTeam }),
    village({
      key: 'dong-tam-ven',
      name: 'Ven',
      slug: 'ven',
      kind: 'ban',
      lat: 21.51,
      lon: 106.11,
      households: null,
      people: null,
      formerNames: ['Khe Vẹn'],
      formerSlugs: ['khe-ven'],
    }),
    village({
      key: 'bo-ha-tdp-3',
      name: 'Số 3',
      slug: 'so-3',
      kind: 'to-dan-pho',
      commune: '07294@2008-01-01',
      lat: 21.445,
      lon: 106.16,
    }),
    village({ key: 'bo-ha-dong-tam', name: 'Đồng Tâm', slug: 'dong-tam', commune: '07294@2008-01-01' }),
  ],
  boards: [
    {
      commune: null,
      members: [
        { name: 'Phạm Thị Hiền', role: 'head', post: 'Phó Bí thư Thường trực Huyện uỷ' },
        { name: 'Đỗ Văn Khoa', role: 'deputy', post: 'Trưởng Ban Dân vận' },
      ],
      zalo: { exists: true, everyoneIn: true },
    },
    {
      commune: '07260@2008-01-01',
      members: [{ name: 'Nông Văn Bình', role: 'head', post: 'Phó Bí thư Thường trực Đảng uỷ' }],
      zalo: { exists: false, everyoneIn: false },
    },
  ],
  decisions: [
    {
      slug: '12-qd-du-2022-11-05',
      type: 'quyet-dinh',
      number: '12-QĐ/ĐU',
      signedOn: '2022-11-05',
      issuer: 'Đảng uỷ xã Đồng Tâm',
      signer: { name: 'Nông Văn Bình', post: 'Phó Bí thư' },
      summary: 'Về việc thành lập Tổ Dân vận cộng đồng các thôn',
      state: 'in-force',
      commune: '07260@2008-01-01',
      villages: ['dong-tam-coc', 'dong-tam-dong-tam'],
      file: { url: '/tep/12-qd-du.pdf', size: 48_200, mimeType: 'application/pdf' },
      updatedAt,
    },
    {
      slug: '03-hd-bcd',
      type: 'huong-dan',
      number: '03-HD/BCĐ',
      signedOn: '2022-10-30',
      issuer: 'Ban Chỉ đạo huyện',
      signer: null,
      summary: 'Hướng dẫn hoạt động của Tổ Dân vận cộng đồng',
      state: 'in-force',
      commune: null,
      villages: [],
      file: null,
      updatedAt,
    },
  ],
  bulletins: [
    {
      slug: 'phan-loai-rac-tai-nha',
      title: 'Phân loại rác tại nhà',
      topic: 'moi-truong',
      body: 'Kính thưa bà con.\n\nTừ tuần này, mỗi nhà để riêng rác hữu cơ và rác tái chế.\n\nXin cảm ơn bà con đã lắng nghe.',
      publishedOn: '2022-12-15',
      expiresOn: null,
      commune: '07260@2008-01-01',
      audio: { url: '/tep/phan-loai-rac.mp3', size: 910_000, mimeType: 'audio/mpeg' },
      updatedAt,
    },
    {
      slug: 'phong-chay-mua-kho',
      title: 'Phòng cháy mùa hanh khô',
      topic: 'an-toan',
      body: 'Trời hanh khô, bà con không đốt nương, đốt rác gần rừng.',
      publishedOn: '2022-12-20',
      expiresOn: '2023-03-31',
      commune: null,
      audio: null,
      updatedAt,
    },
    {
      slug: 'ngay-hoi-dai-doan-ket',
      title: 'Ngày hội Đại đoàn kết',
      topic: 'van-hoa',
      body: 'Mời bà con về nhà văn hoá thôn dự ngày hội.',
      publishedOn: '2022-11-10',
      expiresOn: '2022-11-18',
      commune: '07294@2008-01-01',
      audio: null,
      updatedAt,
    },
  ],
}

/** Small, valid by the snapshot's shape: every kind of page has one example, and one with nothing in it. Each call a copy of its own. */
export const snapshotFixture = (): Snapshot => structuredClone(fixture)
