import type { z } from 'zod'

/** What a board calls the fields that a snapshot can find fault with; the last known word of a path is named. */
export const fieldNames: Record<string, string> = {
  name: 'Tên',
  kind: 'Loại',
  code: 'Mã',
  key: 'Mã',
  commune: 'Xã, thị trấn',
  validFrom: 'Từ ngày',
  validTo: 'Đến ngày',
  boundary: 'Ranh giới',
  households: 'Số hộ',
  people: 'Số nhân khẩu',
  lat: 'Vĩ độ',
  lon: 'Kinh độ',
  members: 'Thành viên',
  groups: 'Nhóm',
  role: 'Chức danh',
  post: 'Chức vụ',
  area: 'Địa bàn',
  url: 'Liên kết nhóm Zalo',
  zaloUrl: 'Zalo cơ quan',
  householdsRepresented: 'Số hộ có trong Zalo',
  phone: 'Số điện thoại',
  email: 'Thư điện tử',
  address: 'Địa chỉ',
  number: 'Số, ký hiệu',
  signedOn: 'Ngày ký',
  issuer: 'Cơ quan ban hành',
  signer: 'Người ký',
  summary: 'Trích yếu',
  state: 'Tình trạng',
  type: 'Loại văn bản',
  title: 'Tiêu đề',
  topic: 'Chủ đề',
  body: 'Nội dung',
  publishedOn: 'Ngày đăng',
  expiresOn: 'Ngày hết hạn',
  slug: 'Địa chỉ trang',
  districtName: 'Tên cấp trên của xã',
  provinceName: 'Tên tỉnh',
  asOf: 'Ngày lấy số liệu',
  syllablesPerMinute: 'Tốc độ đọc trên loa',
  broadcasts: 'Giờ phát thanh',
  time: 'Giờ bắt đầu',
  minutes: 'Thời lượng',
  weekdays: 'Các ngày phát',
  office: 'Liên hệ của cơ quan',
}

/** `['groups', 2, 'households']` → `Nhóm, dòng 3, Số hộ`. */
export const sayPath = (path: readonly PropertyKey[]): string =>
  path
    .map((step) => (typeof step === 'number' ? `dòng ${step + 1}` : (fieldNames[String(step)] ?? String(step))))
    .join(', ')

/** The first three things that are wrong, each with its place. */
export const sayIssues = (error: z.ZodError): string =>
  error.issues
    .slice(0, 3)
    .map((issue) => `${sayPath(issue.path)}: ${issue.message}`)
    .join(' ')
