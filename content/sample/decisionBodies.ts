import type { Paragraph, Surroundings } from './decisionLetter.ts'
import type { TableRow } from './readTable.ts'

const basis = (text: string): Paragraph => ({ text, style: 'basis' })
const title = (text: string): Paragraph => ({ text, style: 'title' })
const text = (text: string): Paragraph => ({ text, style: 'text' })
const item = (text: string): Paragraph => ({ text: `- ${text}`, style: 'item' })

const lower = (name: string) => name.charAt(0).toLocaleLowerCase('vi') + name.slice(1)
/** `Xã Đồng Tâm` → `xã Đồng Tâm`; the district where the cell is empty. */
const unitOf = (row: TableRow) => lower(row['Xã/Thị trấn'] || 'Huyện Yên Thế')
const planSignedOn = '2022-10-14'
const isAfterPlan = (row: TableRow) => (row['Ngày ký'] ?? '').split('/').reverse().join('-') > planSignedOn

function basesOf(row: TableRow): Paragraph[] {
  const unit = unitOf(row)
  const district = isAfterPlan(row)
    ? [basis('- Căn cứ Kế hoạch số 64-KH/HU ngày 14/10/2022 của Huyện ủy Yên Thế về Tổ Dân vận cộng đồng;')]
    : []
  return [
    basis('- Căn cứ Điều lệ Đảng Cộng sản Việt Nam;'),
    basis(`- Căn cứ Quy chế làm việc của Ban Chấp hành Đảng bộ ${unit} nhiệm kỳ 2020 - 2025;`),
    ...district,
    basis('- Xét đề nghị của khối dân vận,'),
    title(`BAN THƯỜNG VỤ ${row['Xã/Thị trấn'] ? 'ĐẢNG ỦY' : 'HUYỆN ỦY'} QUYẾT ĐỊNH`),
  ]
}

/** Sets up the teams of the villages that the table names. */
export function teamsBody(row: TableRow, { villageTitles }: Surroundings): Paragraph[] {
  const villages = (row['Thôn'] ?? '').split('; ').map((key) => {
    const name = villageTitles.get(key)
    if (!name) throw new Error(`${row['Số']}: no table of teams has the village ${key}.`)
    return name
  })
  const unit = unitOf(row)
  const replaces = row['Số'] === '18-QĐ/ĐU' ? ', thay thế Quyết định số 09-QĐ/ĐU ngày 02/3/2022' : ''
  return [
    ...basesOf(row),
    text(
      `Điều 1. Thành lập ${villages.length} Tổ Dân vận cộng đồng trên địa bàn ${unit}, ở các thôn, bản, tổ dân phố:`,
    ),
    text(`${villages.map(lower).join('; ')}.`),
    text(
      'Điều 2. Mỗi tổ có tổ trưởng, tổ phó và các tổ viên theo danh sách của chi bộ. Tổ chia nhóm theo cụm dân cư, họp hằng tháng, tuyên truyền, vận động nhân dân và giúp nhau trong thôn xóm. Tổ hoạt động dưới sự lãnh đạo trực tiếp của chi bộ.',
    ),
    text(
      `Điều 3. Ban Chỉ đạo ${unit}, các chi bộ và các tổ có tên tại Điều 1 căn cứ quyết định thi hành. Quyết định này có hiệu lực từ ngày ký${replaces}.`,
    ),
  ]
}

/** Sets up the board whose members stand in ban-chi-dao.csv. */
export function boardBody(row: TableRow, { boardMembers }: Surroundings): Paragraph[] {
  const unit = unitOf(row)
  const members = boardMembers.filter((member) => member['Xã/Thị trấn'] === row['Xã/Thị trấn'])
  if (members.length === 0) throw new Error(`${row['Số']}: ban-chi-dao.csv has nobody of ${unit}.`)
  return [
    ...basesOf(row),
    text(`Điều 1. Thành lập Ban Chỉ đạo hoạt động Tổ Dân vận cộng đồng ${unit} gồm các ông, bà:`),
    ...members.map((member, index) => item(nameSeat(member) + (index < members.length - 1 ? ';' : '.'))),
    text(
      'Điều 2. Ban Chỉ đạo xây dựng quy chế, phân công người phụ trách từng địa bàn, hướng dẫn và kiểm tra hoạt động của các tổ, báo cáo kết quả theo quy định.',
    ),
    text('Điều 3. Các cơ quan có liên quan và các ông, bà có tên tại Điều 1 thi hành quyết định này kể từ ngày ký.'),
  ]
}

const nameSeat = (member: TableRow): string =>
  [member['Họ và tên'], member['Chức vụ'], lower(member['Chức danh trong Ban'] ?? '')].join(', ')

export function planBody(row: TableRow): Paragraph[] {
  const unit = unitOf(row)
  const isDistrict = !row['Xã/Thị trấn']
  return [
    title('I. MỤC ĐÍCH, YÊU CẦU'),
    text(
      `Đưa công tác dân vận đến từng cụm dân cư của ${unit}; người dân biết tìm ai khi có việc. Việc làm phải cụ thể, gần dân, không hình thức.`,
    ),
    title('II. NỘI DUNG'),
    text(
      '1. Mỗi thôn, bản, tổ dân phố lập một tổ, có tổ trưởng, từ 1 đến 3 tổ phó và phân công việc cho từng tổ viên. Dưới tổ là các nhóm, mỗi nhóm từ 3 đến 5 người, phụ trách từ 30 đến 50 hộ liền nhau.',
    ),
    text(
      '2. Nơi dưới 200 hộ lập một nhóm Zalo chung của tổ; nơi trên 200 hộ, mỗi nhóm lập một nhóm Zalo. Mỗi hộ có một người đại diện tham gia.',
    ),
    text('3. Tổ họp hằng tháng: việc đã làm, việc còn khó, việc của tháng tới.'),
    title('III. TIẾN ĐỘ VÀ TỔ CHỨC THỰC HIỆN'),
    ...(isDistrict
      ? [
          text(
            '1. Trước ngày 30/10/2022: huyện triển khai đến các xã, thị trấn. Trước ngày 05/11/2022: các xã, thị trấn ban hành kế hoạch và quyết định.',
          ),
        ]
      : [
          text(
            '1. Trước ngày 05/11/2022: ban hành quyết định thành lập các tổ. Trước ngày 10/11/2022: tổ chức hội nghị triển khai.',
          ),
        ]),
    text(
      '2. Trước ngày 18/11/2022: thông báo đến nhân dân trong Ngày hội Đại đoàn kết. Trước ngày 20/11/2022: các tổ đi vào hoạt động.',
    ),
    text(`3. Ban Chỉ đạo ${unit} theo dõi, giúp đỡ các tổ; Mặt trận và các đoàn thể cử người tham gia.`),
  ]
}

export const guideBody = (): Paragraph[] => [
  text(
    '1. Lập tổ: chi bộ bàn và giới thiệu người; mỗi tổ ít nhất 9 người, một tổ trưởng, từ 1 đến 3 tổ phó. Đảng ủy ra quyết định.',
  ),
  text(
    '2. Chia nhóm: theo cụm nhà liền nhau, mỗi nhóm từ 3 đến 5 người sống ngay tại cụm ấy, một người làm nhóm trưởng, phụ trách từ 30 đến 50 hộ.',
  ),
  text(
    '3. Nhóm Zalo: dưới 200 hộ, một nhóm của tổ; trên 200 hộ, mỗi nhóm một nhóm Zalo, có tổ trưởng và tổ phó tham gia.',
  ),
  text('4. Sinh hoạt: mỗi tháng một lần, có ghi biên bản. Danh sách hộ do tổ giữ, không đưa lên mạng.'),
  text('5. Số điện thoại của thành viên chỉ công khai khi người đó đồng ý.'),
  text('Có điều gì chưa rõ, đề nghị các xã, thị trấn trao đổi với Ban Dân vận Huyện ủy để được hướng dẫn thêm.'),
]

export const reportBody = (): Paragraph[] => [
  text('Để tổng hợp kết quả năm 2022, Thường trực Huyện ủy thông báo như sau:'),
  text('1. Đảng ủy các xã, thị trấn gửi báo cáo về hoạt động của Tổ Dân vận cộng đồng trước ngày 15/11/2022.'),
  text(
    '2. Báo cáo nêu rõ: số thôn, bản, tổ dân phố đã có tổ; số nhóm; số nhóm Zalo và số hộ tham gia; việc làm tốt; khó khăn, kiến nghị.',
  ),
  text('3. Ban Dân vận Huyện ủy tổng hợp, báo cáo trước ngày 20/11/2022.'),
]

export const meetingBody = (row: TableRow): Paragraph[] => [
  text(`Ủy ban nhân dân ${unitOf(row)} thông báo việc tổ chức Ngày hội Đại đoàn kết toàn dân tộc năm 2022 như sau:`),
  text(
    '1. Thời gian: trong các ngày từ 12/11/2022 đến 18/11/2022; ngày của từng nơi do ban công tác Mặt trận chọn và báo trước cho nhân dân.',
  ),
  text('2. Địa điểm: nhà văn hoá của các tổ dân phố, thôn.'),
  text(
    '3. Nội dung: ôn truyền thống Mặt trận; biểu dương gia đình tiêu biểu; giới thiệu Tổ Dân vận cộng đồng và các nhóm; giao lưu văn nghệ, thể thao.',
  ),
  text(
    '4. Ban công tác Mặt trận chuẩn bị, giữ vệ sinh, trật tự và tiết kiệm. Các tổ dân phố, thôn thực hiện theo thông báo này.',
  ),
]
