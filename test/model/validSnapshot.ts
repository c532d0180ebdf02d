import type {
  PublicBulletin,
  PublicCommune,
  PublicDecision,
  PublicVillage,
  Snapshot,
} from '../../content/model/snapshot.ts'

const office = { phone: null, email: null, zaloUrl: null, address: null }
const updatedAt = '2022-12-31T03:00:00Z'
const dongTam = '07260@2008-01-01'

export const publicCommune = (changes: Partial<PublicCommune> = {}): PublicCommune => ({
  key: dongTam,
  code: '07260',
  name: 'Đồng Tâm',
  kind: 'xa',
  validFrom: '2008-01-01',
  validTo: null,
  successors: [],
  formerNames: [],
  slug: 'dong-tam',
  formerSlugs: [],
  office,
  boundary: null,
  updatedAt,
  ...changes,
})

export const publicVillage = (changes: Partial<PublicVillage> = {}): PublicVillage => ({
  key: '07260-lien-co',
  name: 'Liên Cơ',
  kind: 'thon',
  commune: dongTam,
  households: 120,
  people: 480,
  lat: 21.5,
  lon: 106.1,
  formerNames: [],
  slug: 'lien-co',
  formerSlugs: [],
  team: null,
  updatedAt,
  ...changes,
})

export const publicDecision = (changes: Partial<PublicDecision> = {}): PublicDecision => ({
  slug: '01-qd-du',
  type: 'quyet-dinh',
  number: '01-QĐ/ĐU',
  signedOn: '2022-11-04',
  issuer: 'Đảng uỷ xã Đồng Tâm',
  signer: null,
  summary: 'Thành lập tổ dân vận cộng đồng',
  state: 'in-force',
  commune: dongTam,
  villages: ['07260-lien-co'],
  file: null,
  updatedAt,
  ...changes,
})

export const publicBulletin = (changes: Partial<PublicBulletin> = {}): PublicBulletin => ({
  slug: 'phan-loai-rac',
  title: 'Phân loại rác',
  topic: 'moi-truong',
  body: 'Kính thưa bà con!',
  publishedOn: '2022-12-01',
  expiresOn: null,
  commune: dongTam,
  audio: null,
  updatedAt,
  ...changes,
})

/** One commune, one village, one of each document; each test alters one thing. */
export const snapshotOf = (changes: Partial<Snapshot> = {}): Snapshot => ({
  version: 1,
  today: '2022-12-31',
  settings: {
    districtName: 'Huyện Yên Thế',
    provinceName: 'Tỉnh Bắc Giang',
    asOf: '2022-12-31',
    isSample: true,
    syllablesPerMinute: 180,
    broadcasts: [{ time: '05:30', minutes: 5, weekdays: ['mon', 'thu'] }],
    office,
  },
  communes: [publicCommune()],
  villages: [publicVillage()],
  boards: [{ commune: dongTam, members: [], zalo: { exists: false, everyoneIn: false } }],
  decisions: [publicDecision()],
  bulletins: [publicBulletin()],
  ...changes,
})
