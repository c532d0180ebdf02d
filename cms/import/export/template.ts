import { consentSources } from '../../../content/model/person.ts'
import { teamColumns, teamTable, type TeamColumn } from '../teamTable.ts'
import { guideSheet } from '../guideSheet.ts'
import { writeTextWorkbook } from '../textWorkbook.ts'

const listed = Object.values(consentSources).join(', ')

/** What each column takes, in a sentence. */
const notes: Record<TeamColumn, string> = {
  commune: 'Xã Đồng Tâm. Có thể ghi một lần ở dòng đầu, hoặc đặt tên trang tính theo xã.',
  village: 'Tên thôn, bản, tổ dân phố. Có thể gộp ô cho cả tổ.',
  kind: 'Thôn, Bản hoặc Tổ dân phố. Bỏ trống nếu tên thôn đã ghi, ví dụ «Thôn Trung».',
  key: 'Mã của thôn trong hệ thống. Bỏ trống khi nhập mới; cần khi một xã có hai thôn trùng tên.',
  households: 'Tổng số hộ của thôn. Chỉ ghi con số, không ghi danh sách hộ.',
  people: 'Tổng số nhân khẩu của thôn.',
  name: 'Mỗi người một dòng. Bỏ trống ở dòng chỉ ghi số liệu của thôn hoặc của nhóm.',
  role: 'Tổ trưởng, Tổ phó, Tổ viên; trong nhóm: Nhóm trưởng, Thành viên nhóm. Kiêm nhiệm ghi «Tổ viên, Nhóm trưởng».',
  post: 'Chức vụ đang giữ: Bí thư chi bộ, Trưởng thôn…',
  group: 'Tên nhóm của người này: Nhóm 1. Người chỉ ở trong tổ thì bỏ trống.',
  groupArea: 'Địa bàn nhóm phụ trách: Xóm Đình. Ghi một lần cho mỗi nhóm.',
  groupHouseholds: 'Số hộ nhóm phụ trách. Ghi một lần cho mỗi nhóm.',
  task: 'Nhiệm vụ của người này trong tổ.',
  phone: 'Số di động 10 chữ số. Số được giữ riêng, chỉ hiện ra ngoài khi người đó đã đồng ý.',
  phoneConsent:
    '«Có» nếu người đó đã đồng ý cho hiện số. Bỏ trống nếu chưa hỏi. «Không» nếu không đồng ý hoặc đã rút lại.',
  consentDay: 'Ngày người đó đồng ý: 05/11/2022.',
  consentSource: `Một trong: ${listed}.`,
  zalo: 'Liên kết nhóm Zalo https://zalo.me/g/…, hoặc «Có», «Chưa». Ở dòng của nhóm là nhóm Zalo của nhóm đó.',
  zaloIsPublic: '«Có, duyệt thành viên» nếu cho hiện liên kết ra ngoài và nhóm đã bật duyệt thành viên.',
  householdsInZalo: 'Số hộ có người trong nhóm Zalo.',
  decisionNumber: 'Số quyết định thành lập tổ: 12-QĐ/ĐU.',
  decisionDay: 'Ngày ký quyết định.',
  lat: 'Vĩ độ của thôn, ví dụ 21,48. Bỏ trống nếu chưa biết.',
  lon: 'Kinh độ của thôn, ví dụ 106,12.',
  formerNames: 'Tên cũ, tên gọi khác của thôn, cách nhau bằng dấu chấm phẩy.',
}

const examples: Partial<Record<TeamColumn, string | number>>[] = [
  {
    ...{ commune: 'Xã Đồng Tâm', village: 'Trung', kind: 'Thôn', households: 120, people: 480 },
    ...{ name: 'Nguyễn Văn Mẫu', role: 'Tổ trưởng', post: 'Bí thư chi bộ', task: 'Phụ trách chung' },
    ...{ phone: '0500 111 222', phoneConsent: 'Có', consentDay: '05/11/2022', consentSource: 'Giấy có chữ ký' },
  },
  {
    ...{ commune: 'Xã Đồng Tâm', village: 'Trung', kind: 'Thôn', name: 'Trần Thị Thử', role: 'Nhóm trưởng' },
    ...{ group: 'Nhóm 1', groupArea: 'Xóm Đình', groupHouseholds: 40, phone: '0500 333 444' },
  },
]

/** A workbook to fill in. Its example rows are marked, and the import leaves rows with that mark aside. */
export function makeTemplate(): Buffer {
  const headings = teamColumns.map((column) => teamTable.headings[column])
  const rows = examples.map((cells) => ['Ví dụ', ...teamColumns.map((column) => cells[column] ?? null)])
  const guide = teamColumns.map((column) => [teamTable.headings[column], notes[column]])
  return writeTextWorkbook([
    { name: 'Danh sách', rows: [['STT', ...headings], ...rows] },
    {
      name: guideSheet,
      rows: [
        ['Cột', 'Cách ghi'],
        ...guide,
        [
          'Dòng «Ví dụ»',
          'Hai dòng mẫu ở trang «Danh sách» là người không có thật; hệ thống không nhập. Xoá đi cũng được.',
        ],
        ['Cột không dùng', 'Xoá cột nào không cần. Bắt buộc chỉ có: thôn, họ và tên, chức danh.'],
        ['Không ghi', 'Ngày sinh, số căn cước, dân tộc, tôn giáo, đảng viên: hệ thống không nhận.'],
      ],
    },
  ])
}
