import type { PublishedDocuments } from '../../../cms/publish/publishedDocuments.ts'

const updatedAt = '2022-12-01T02:00:00.000Z'
const office = { phone: '05000000001', email: 'xa@dong-tam.example', zaloUrl: null, address: 'Trung tâm xã' }

const person = (name: string, role: string, phone: string | null = null) => ({ name, role, post: null, phone })

/** A small district as an anonymous visitor reads it: one commune, two villages, a team, a board, a decision, a bulletin. */
export const documentsFixture = (): PublishedDocuments => ({
  settings: {
    districtName: 'huyện Yên Thế',
    provinceName: 'tỉnh Bắc Giang',
    asOf: '2022-12-31',
    isSample: true,
    syllablesPerMinute: 180,
    broadcasts: [{ time: '05:30', minutes: 5, weekdays: ['mon', 'thu'] }],
    office: { phone: '0500000000', email: null, zaloUrl: null, address: null },
  },
  communes: [
    {
      id: 1,
      code: '07260',
      name: 'Đồng Tâm',
      kind: 'xa',
      validFrom: '2020-01-01',
      validTo: null,
      successors: [],
      formerNames: [],
      office,
      boundary: null,
      updatedAt,
    },
  ],
  villages: [
    {
      id: 11,
      key: '07260-dong-tam',
      name: 'Đồng Tâm',
      kind: 'thon',
      commune: 1,
      households: 120,
      people: 480,
      lat: 21.5,
      lon: 106.1,
      formerNames: [],
      updatedAt,
    },
    {
      id: 12,
      key: '07260-hoa-binh',
      name: 'Hoà Bình',
      kind: 'thon',
      commune: 1,
      households: 90,
      people: null,
      lat: null,
      lon: null,
      formerNames: [],
      updatedAt,
    },
  ],
  teams: [
    {
      id: 21,
      village: 11,
      members: [
        person('Nguyễn Văn Mẫu', 'leader', '0500111222'),
        person('Trần Thị Thử', 'deputy'),
        ...Array.from({ length: 7 }, () => ({ role: 'member' })),
      ],
      groups: [
        {
          name: 'Nhóm 1',
          area: 'Xóm Trên',
          households: 40,
          members: [person('Lê Văn Nhóm', 'leader'), { role: 'member' }, { role: 'member' }],
          zalo: {},
        },
      ],
      zalo: { exists: true, url: 'https://zalo.me/g/abcdef123', householdsRepresented: 100 },
      updatedAt,
    },
  ],
  boards: [
    {
      id: 31,
      level: 'commune',
      commune: 1,
      members: [{ name: 'Phạm Văn Trưởng', role: 'head', post: 'Phó Bí thư Thường trực Đảng ủy' }],
      zalo: { exists: true, everyoneIn: true },
      updatedAt,
    },
  ],
  decisions: [
    {
      id: 41,
      slug: '12-qd-du-2022',
      type: 'quyet-dinh',
      number: '12-QĐ/ĐU',
      signedOn: '2022-11-04',
      issuer: 'Đảng ủy xã Đồng Tâm',
      signer: { name: 'Phạm Văn Trưởng', post: 'Phó Bí thư' },
      summary: 'Thành lập các Tổ Dân vận cộng đồng',
      state: 'in-force',
      commune: 1,
      villages: [11],
      file: null,
      updatedAt,
    },
  ],
  bulletins: [
    {
      id: 51,
      slug: 'phan-loai-rac',
      title: 'Phân loại rác tại nhà',
      topic: 'moi-truong',
      body: 'Kính thưa bà con.\n\nXin bà con phân loại rác.',
      commune: 1,
      publishedOn: '2022-11-20',
      expiresOn: null,
      audio: null,
      updatedAt,
    },
  ],
  files: new Map(),
  addresses: [],
  consentedPhones: new Set(['0500111222']),
})
