import type { PublishedDocuments, TeamDocument, VillageDocument } from '../../cms/publish/publishedDocuments.ts'

const updatedAt = '2022-12-01T02:00:00.000Z'
const villagesPerCommune = 15
const names = [
  'Đồng Tâm',
  'Hoà Bình',
  'Tân Tiến',
  'Đình Chùa',
  'Cầu Gụ',
  'Bãi Gianh',
  'Trại Nấm',
  'Làng Dưới',
  'Đồng Lân',
  'Xuân Lan',
]
const line = { phone: null, email: null, zaloUrl: null, address: null }

const village = (n: number): VillageDocument => ({
  id: n,
  key: `v-${n}`,
  name: `${names[n % names.length]} ${Math.floor(n / names.length) + 1}`,
  kind: 'thon',
  commune: Math.floor(n / villagesPerCommune) + 1,
  households: 120 + (n % 80),
  people: 500,
  lat: 21.42 + (n % 97) / 500,
  lon: 106.03 + (n % 89) / 400,
  formerNames: [],
  updatedAt,
})

const team = (n: number): TeamDocument => ({
  id: n,
  village: n,
  members: [
    { name: `Nguyễn Văn Mẫu ${n}`, role: 'leader', post: 'Bí thư chi bộ', phone: `0500${String(n).padStart(6, '0')}` },
    { name: `Trần Thị Thử ${n}`, role: 'deputy', post: 'Trưởng thôn' },
    ...Array.from({ length: 8 }, () => ({ role: 'member' })),
  ],
  groups: Array.from({ length: 3 }, (_, g) => ({
    name: `Nhóm ${g + 1}`,
    area: `Xóm ${g + 1}`,
    households: 40,
    members: [{ name: `Lê Văn Nhóm ${n}-${g}`, role: 'leader' }, { role: 'member' }, { role: 'member' }],
    zalo: {},
  })),
  zalo: { exists: true, householdsRepresented: 100 },
  updatedAt,
})

/** A district of `count` villages, with one decision and bulletin for every seven of them, as the publisher reads it. */
export const generateDocuments = (count: number): PublishedDocuments => {
  const ids = Array.from({ length: count }, (_, n) => n)
  const communes = Math.ceil(count / villagesPerCommune)
  const some = ids.filter((n) => n % 7 === 0)
  return {
    settings: {
      districtName: 'huyện Mẫu',
      provinceName: 'tỉnh Mẫu',
      asOf: '2022-12-31',
      isSample: true,
      syllablesPerMinute: 180,
      broadcasts: [{ time: '05:30', minutes: 5, weekdays: ['mon', 'thu'] }],
      office: line,
    },
    communes: Array.from({ length: communes }, (_, n) => ({
      id: n + 1,
      code: String(10_000 + n),
      name: `${names[n % names.length]} ${n}`,
      kind: 'xa',
      validFrom: '2020-01-01',
      office: line,
      updatedAt,
    })),
    villages: ids.map(village),
    teams: ids.filter((n) => n % 9 !== 0).map(team),
    boards: [],
    decisions: some.map((n) => ({
      id: n,
      slug: `quyet-dinh-${n}`,
      type: 'quyet-dinh',
      number: `${n + 1}-QĐ/ĐU`,
      signedOn: '2022-11-04',
      issuer: 'Đảng ủy xã Mẫu',
      summary: 'Thành lập Tổ Dân vận cộng đồng',
      state: 'in-force',
      commune: Math.floor(n / villagesPerCommune) + 1,
      villages: [n],
      updatedAt,
    })),
    bulletins: some.map((n) => ({
      id: n,
      slug: `bai-${n}`,
      title: `Phân loại rác tại nhà, bài ${n}`,
      topic: 'moi-truong',
      body: Array.from(
        { length: 8 },
        () => 'Xin bà con để riêng rác hữu cơ, đem chai nhựa tới nhà văn hoá vào sáng thứ bảy.',
      ).join('\n\n'),
      // As in a real district: most are a commune's own, one in ten is everybody's.
      commune: n % 10 === 0 ? null : Math.floor(n / villagesPerCommune) + 1,
      publishedOn: `2022-${String(1 + (n % 11)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`,
      updatedAt,
    })),
    files: new Map(),
    addresses: [],
    consentedPhones: new Set(ids.map((n) => `0500${String(n).padStart(6, '0')}`)),
  }
}
