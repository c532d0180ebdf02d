import { fold } from '../../content/model/text.ts'
import type { HeadingRow } from './headings.ts'
import type { Sheet } from './readSheets.ts'
import type { Table, TableRow, TableShape } from './table.ts'

const headings = {
  commune: 'Xã/Thị trấn',
  village: 'Thôn/Bản/TDP',
  kind: 'Loại',
  households: 'Số hộ',
  people: 'Nhân khẩu',
  name: 'Họ và tên',
  role: 'Chức danh trong Tổ',
  post: 'Chức vụ',
  group: 'Nhóm',
  groupArea: 'Địa bàn nhóm',
  groupHouseholds: 'Số hộ của nhóm',
  task: 'Nhiệm vụ',
  phone: 'Điện thoại',
  phoneConsent: 'Đồng ý công khai SĐT',
  zalo: 'Nhóm Zalo',
  decisionNumber: 'Số quyết định',
  decisionDay: 'Ngày quyết định',
  lat: 'Vĩ độ',
  lon: 'Kinh độ',
  key: 'Mã',
  householdsInZalo: 'Số hộ có trong Zalo',
  zaloIsPublic: 'Công khai Zalo',
  consentDay: 'Ngày đồng ý',
  consentSource: 'Hình thức đồng ý',
  formerNames: 'Tên cũ',
}
export type TeamColumn = keyof typeof headings

/** As they stand in the template and in an export: place, person, group, consent, the rest. */
export const teamColumns: readonly TeamColumn[] = [
  ...(['commune', 'village', 'kind', 'key', 'households', 'people', 'name', 'role', 'post', 'group'] as const),
  ...(['groupArea', 'groupHouseholds', 'task', 'phone', 'phoneConsent', 'consentDay', 'consentSource'] as const),
  ...(['zalo', 'zaloIsPublic', 'householdsInZalo', 'decisionNumber', 'decisionDay', 'lat', 'lon'] as const),
  'formerNames',
]

/** How boards call the same. `Chức vụ` is the post; where no other column has the titles, they stand there (withTitles). */
const synonyms: TableShape<TeamColumn>['synonyms'] = {
  commune: ['Xã', 'Tên xã', 'Xã, phường, thị trấn', 'Xã, phường', 'Đơn vị', 'Đơn vị xã', 'Đảng bộ xã', 'Xã thị trấn'],
  village: [
    ...['Thôn', 'Tên thôn', 'Bản', 'TDP', 'Thôn, bản', 'Tên thôn, bản', 'Thôn, TDP', 'Thôn, bản, tổ dân phố'],
    ...[
      'Tên thôn, bản, TDP',
      'Tên thôn, bản, tổ dân phố',
      'Thôn (bản, TDP)',
      'Khu dân cư',
      'Tên tổ dân vận',
      'Tổ dân vận',
    ],
  ],
  kind: ['Loại hình', 'Loại thôn'],
  households: ['Tổng số hộ', 'Số hộ dân', 'Hộ', 'Số hộ gia đình', 'Số hộ của thôn'],
  people: ['Số nhân khẩu', 'Số khẩu', 'Khẩu', 'Dân số'],
  name: [
    'Họ tên',
    'Tên',
    'Họ và tên thành viên',
    'Họ tên thành viên',
    'Thành viên',
    'Tên thành viên',
    'Họ, tên',
    'Họ và tên đệm',
  ],
  role: [
    ...['Chức danh', 'Chức danh Tổ', 'Chức danh trong Tổ dân vận', 'Chức vụ trong Tổ', 'Chức vụ trong Tổ dân vận'],
    ...['Vai trò', 'Vai trò trong Tổ', 'Chức danh tổ dân vận', 'Cương vị', 'Chức danh trong tổ, nhóm'],
  ],
  post: [
    'Chức vụ công tác',
    'Chức vụ hiện nay',
    'Chức vụ, đơn vị công tác',
    'Chức vụ đoàn thể',
    'Nghề nghiệp, chức vụ',
    'Công việc hiện nay',
  ],
  group: ['Tên nhóm', 'Nhóm số', 'Thuộc nhóm', 'Nhóm dân vận'],
  groupArea: ['Địa bàn', 'Địa bàn phụ trách', 'Cụm dân cư', 'Khu vực phụ trách', 'Xóm, ngõ', 'Địa bàn của nhóm'],
  groupHouseholds: ['Số hộ phụ trách', 'Số hộ nhóm', 'Số hộ nhóm phụ trách'],
  task: ['Nhiệm vụ cụ thể', 'Phân công nhiệm vụ', 'Nhiệm vụ được phân công', 'Nhiệm vụ được giao', 'Phân công'],
  phone: [
    ...[
      'Số điện thoại',
      'Số ĐT',
      'SĐT',
      'ĐT',
      'ĐTDĐ',
      'Số ĐTDĐ',
      'Di động',
      'Điện thoại di động',
      'Số di động',
      'Số đt di động',
    ],
    ...[
      'Điện thoại liên hệ',
      'Số điện thoại liên hệ',
      'Liên hệ',
      'Tel',
      'Số điện thoại, Zalo',
      'Số phone',
      'Điện thoại, Zalo',
    ],
  ],
  phoneConsent: ['Đồng ý công khai', 'Đồng ý công khai số điện thoại', 'Đồng ý công khai số ĐT', 'Công khai SĐT'],
  zalo: ['Link Zalo', 'Link nhóm Zalo', 'Liên kết Zalo', 'Zalo', 'Đã có nhóm Zalo'],
  decisionNumber: ['Số QĐ', 'Quyết định số', 'Số quyết định thành lập'],
  decisionDay: ['Ngày QĐ', 'Ngày ra quyết định', 'Ngày ký quyết định', 'Ngày thành lập'],
  lat: ['Lat', 'Latitude'],
  lon: ['Lon', 'Long', 'Longitude'],
  key: ['Mã thôn'],
  householdsInZalo: ['Số hộ trong Zalo', 'Số hộ tham gia Zalo', 'Số hộ tham gia nhóm Zalo', 'Số hộ vào nhóm Zalo'],
}

/** One row a member; a row without a name declares a village or a group. */
export const teamTable: TableShape<TeamColumn> = {
  label: 'bảng tổ dân vận',
  headings,
  synonyms,
  required: ['commune', 'village', 'name', 'role'],
  enough: [
    ['village', 'name'],
    ['name', 'role'],
    ['name', 'group'],
    ['name', 'post', 'phone'],
    ['village', 'households', 'people'],
  ],
}
export type TeamRow = TableRow<TeamColumn>
export type TeamTable = Table<TeamColumn>

/** A list of a board has people and titles too; its heading or the title above says whose they are. */
export function isOfBoard(sheet: Sheet, { index, cellOf }: HeadingRow<TeamColumn>): boolean {
  if (cellOf.village !== undefined) return false
  const above = [sheet.name ?? '', ...sheet.rows.slice(0, index + 1).flat()].map(fold)
  return above.some((text) => text.includes('ban chi dao')) && !above.some((text) => text.includes('to dan van'))
}

/** Where only «Chức vụ» stands and says «Tổ trưởng», it is the title. */
export function withTitles({ rows }: Sheet, heading: HeadingRow<TeamColumn>): HeadingRow<TeamColumn> {
  const { post, ...cellOf } = heading.cellOf
  if (cellOf.role !== undefined || post === undefined) return heading
  const texts = rows.slice(heading.index + 1).flatMap((cells) => cells[post] || [])
  const titled = texts.filter((text) => /^(?:to (?:truong|pho|vien)|nhom (?:truong|vien)|thanh vien)/.test(fold(text)))
  return titled.length * 2 > texts.length ? { ...heading, cellOf: { ...cellOf, role: post } } : heading
}
