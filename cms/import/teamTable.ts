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

/** One row a member; a row without a name declares a village or a group. */
export const teamTable: TableShape<TeamColumn> = {
  label: 'bảng tổ dân vận',
  headings,
  required: ['commune', 'village', 'name', 'role'],
}
export type TeamRow = TableRow<TeamColumn>
export type TeamTable = Table<TeamColumn>
