import { boardBody, guideBody, meetingBody, planBody, reportBody, teamsBody } from './decisionBodies.ts'
import type { TableRow } from './readTable.ts'

/** What the tables say beside the decision itself. */
export type Surroundings = {
  /** Full name of a village by its key: `07260-thon-cau-gu` → `Thôn Cầu Gụ`. */
  villageTitles: ReadonlyMap<string, string>
  boardMembers: readonly TableRow[]
}
/** One decision as it stands on paper, from top to bottom. */
export type Letter = {
  letterhead: { left: string[]; right: string[] }
  number: string
  placeAndDay: string
  kind: string
  summary: string
  body: Paragraph[]
  recipients: string[]
  signature: { above: string[]; name: string }
}
export type Paragraph = { text: string; style: 'basis' | 'title' | 'text' | 'item' }

export function toLetter(row: TableRow, surroundings: Surroundings): Letter {
  const number = row['Số'] ?? ''
  return {
    letterhead: toLetterhead(row['Cơ quan ban hành'] ?? ''),
    number: `Số ${number}`,
    placeAndDay: `${placeOf(row)}, ${spellDay(row['Ngày ký'] ?? '')}`,
    kind: (row['Loại văn bản'] ?? '').toLocaleUpperCase('vi'),
    summary: withoutKind(row),
    body: toBody(row, surroundings),
    recipients: toRecipients(row),
    signature: { above: toSignatureTitles(row), name: row['Người ký'] ?? '' },
  }
}

const isOfGovernment = (issuer: string) => issuer.startsWith('Ủy ban nhân dân')
const upper = (text: string) => text.toLocaleUpperCase('vi')

/** A party organisation's letter has the party's heading, a people's committee's the nation's. */
function toLetterhead(issuer: string): Letter['letterhead'] {
  if (isOfGovernment(issuer)) {
    const left = ['ỦY BAN NHÂN DÂN', upper(issuer.replace('Ủy ban nhân dân ', ''))]
    return { left, right: ['CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'] }
  }
  const right = ['ĐẢNG CỘNG SẢN VIỆT NAM']
  if (issuer.startsWith('Ban Dân vận')) return { left: ['HUYỆN ỦY YÊN THẾ', 'BAN DÂN VẬN', '*'], right }
  const above = issuer.startsWith('Huyện ủy') ? 'TỈNH ỦY BẮC GIANG' : 'HUYỆN ỦY YÊN THẾ'
  return { left: [above, upper(issuer), '*'], right }
}

const placeOf = (row: TableRow) => (row['Xã/Thị trấn'] || 'Yên Thế').replace(/^(?:Xã|Thị trấn) /u, '')

/** `05/11/2022` → `ngày 05 tháng 11 năm 2022`; months of one digit have a zero only in January and February. */
export function spellDay(shown: string): string {
  const [date = '', month = '', year = ''] = shown.split('/')
  return `ngày ${date} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`
}

/** The kind stands above the summary already. */
function withoutKind(row: TableRow): string {
  const summary = (row['Trích yếu'] ?? '').replace(`${row['Loại văn bản']} `, '')
  return summary.charAt(0).toLocaleUpperCase('vi') + summary.slice(1)
}

function toBody(row: TableRow, surroundings: Surroundings): Paragraph[] {
  const kind = row['Loại văn bản']
  if (kind === 'Kế hoạch') return planBody(row)
  if (kind === 'Hướng dẫn') return guideBody()
  if (kind === 'Thông báo') return isOfGovernment(row['Cơ quan ban hành'] ?? '') ? meetingBody(row) : reportBody()
  return row['Thôn'] ? teamsBody(row, surroundings) : boardBody(row, surroundings)
}

function toRecipients(row: TableRow): string[] {
  const issuer = row['Cơ quan ban hành'] ?? ''
  if (isOfGovernment(issuer)) return ['- Các thôn, tổ dân phố;', '- Ủy ban MTTQ thị trấn;', '- Lưu: VT.']
  if (!row['Xã/Thị trấn']) return ['- Đảng ủy các xã, thị trấn;', '- Các cơ quan, đoàn thể huyện;', '- Lưu Văn phòng.']
  return [
    '- Ban Dân vận Huyện ủy (để báo cáo);',
    row['Loại văn bản'] === 'Quyết định' ? '- Như Điều 3;' : '- Các chi bộ;',
    '- Lưu Đảng ủy.',
  ]
}

function toSignatureTitles(row: TableRow): string[] {
  const issuer = row['Cơ quan ban hành'] ?? ''
  const post = upper(row['Chức vụ người ký'] ?? '')
  if (isOfGovernment(issuer)) return ['KT. CHỦ TỊCH', post]
  return issuer.startsWith('Ban Dân vận') ? [post] : ['T/M BAN THƯỜNG VỤ', post]
}
