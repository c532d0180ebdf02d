import { describe, expect, test } from 'vitest'
import { noDocuments } from '../../../cms/import/documents.ts'
import type { ImportFinding } from '../../../cms/import/finding.ts'
import { mapSheet } from '../../../cms/import/mapSheet.ts'
import { sayToday } from './teamSheet.ts'
import { sheetsOf } from './workbook.ts'

/** What a CSV says; `isKnown` is false where no heading row was recognised. */
function readCsv(text: string) {
  const sheet = sheetsOf('bang.csv', Buffer.from(text)).sheets[0]
  if (!sheet) throw new Error('no sheet')
  const documents = noDocuments()
  const findings: ImportFinding[] = []
  const isKnown = mapSheet({
    sheet,
    folder: '/mau',
    documents,
    consent: sayToday,
    note: (finding) => findings.push(finding),
  })
  return { isKnown, documents, findings }
}

describe('mapSheet', () => {
  test('recognises headings in any case, without marks, below a title', () => {
    const { isKnown, documents } = readCsv(
      'DANH SÁCH TỔ DÂN VẬN,,,,\n,,,,\nXA / THI TRAN,thôn/bản/tdp,LOẠI,họ  và  tên,Chức danh trong tổ\nĐồng Tâm,Trung,Thôn,,\n',
    )
    expect([isKnown, documents.villages[0]?.at.row]).toEqual([true, 4])
  })

  test('does not take a table without a required heading', () => {
    expect(readCsv('Xã/Thị trấn,Thôn/Bản/TDP,Loại\nĐồng Tâm,Trung,Thôn\n').isKnown).toBe(false)
  })

  test('names the columns that it does not read', () => {
    const { findings } = readCsv(
      'Xã/Thị trấn,Thôn/Bản/TDP,Loại,Họ và tên,Chức danh trong Tổ,Trình độ\nĐồng Tâm,Trung,Thôn,,,x\n',
    )
    expect(findings).toMatchObject([
      { row: 1, column: 'F (Trình độ)', reason: 'Cột này không thuộc mẫu nên không được nhập.' },
    ])
  })

  test('says that it takes no birth dates and the like', () => {
    const { findings } = readCsv('Xã/Thị trấn,Thôn,Họ tên,Chức danh,Năm sinh\nĐồng Tâm,Thôn Trung,,,x\n')
    expect(findings).toMatchObject([
      { severity: 'info', reason: 'Hệ thống không nhận thông tin riêng này nên cột không được nhập.' },
    ])
  })

  test('names a column that comes twice', () => {
    const { findings } = readCsv(
      'Xã/Thị trấn,Thôn/Bản/TDP,Loại,Họ và tên,Chức danh trong Tổ,Loại\nĐồng Tâm,Trung,Thôn,,,Bản\n',
    )
    expect(findings).toMatchObject([
      { column: 'F (Loại)', reason: 'Tiêu đề cột bị lặp; chỉ cột đứng trước được dùng.' },
    ])
  })
})

describe('mapSheet: errors of a spreadsheet', () => {
  test('a cell that shows an error is empty and reported', () => {
    const sheet = {
      file: 'a.xlsx',
      name: 'Tổ',
      rows: [
        ['Mã xã', 'Tên', 'Từ ngày'],
        ['07260', '#REF!', '1/1/2008'],
      ],
    }
    const documents = noDocuments()
    const findings: ImportFinding[] = []
    mapSheet({ sheet, folder: '/', documents, consent: sayToday, note: (finding) => findings.push(finding) })
    expect(documents.communes).toEqual([])
    expect(findings[0]).toMatchObject({
      row: 2,
      column: 'B (Tên)',
      reason: 'Ô này báo lỗi #REF! nên được coi là trống.',
    })
  })
})

describe('mapCommunes', () => {
  const heading = 'Mã xã,Tên,Loại,Từ ngày,Đến ngày,Nay thuộc,Điện thoại'

  test('reads a unit with its days and what it became', () => {
    const { documents } = readCsv(
      `${heading}\n7288,Phồn Xương,Thị trấn,1/1/2020,31/12/2024,07288@2025-01-01,02043876543\n`,
    )
    expect(documents.communes).toMatchObject([
      {
        code: '07288',
        name: 'Phồn Xương',
        kind: 'thi-tran',
        validFrom: '2020-01-01',
        validTo: '2024-12-31',
        successors: ['07288@2025-01-01'],
        office: { phone: '02043876543' },
      },
    ])
  })

  test.each([
    ['a code that is none', 'abc,Đồng Tâm,Xã,1/1/2008,,,', 'A (Mã xã)'],
    ['no first day', '07260,Đồng Tâm,Xã,,,,', 'D (Từ ngày)'],
    ['no kind', '07260,Đồng Tâm,,1/1/2008,,,', 'C (Loại)'],
  ])('reports a row with %s', (_, row, column) => {
    const { documents, findings } = readCsv(`${heading}\n${row}\n07261,Tam Hiệp,Xã,1/1/2008,,,\n`)
    expect(findings).toMatchObject([{ severity: 'error', row: 2, column }])
    expect(documents.communes.map(({ name }) => name)).toEqual(['Tam Hiệp'])
  })
})

describe('mapBoards', () => {
  test('takes members together by commune; rows without one are the district’s', () => {
    const { documents } = readCsv(
      'Xã/Thị trấn,Họ và tên,Chức danh trong Ban,Chức vụ,Nhóm Zalo\n,Lê Văn Mẫu,Trưởng ban,,Có\nĐồng Tâm,Hà Thị Mẫu,Thành viên,Công an xã,\n',
    )
    expect(documents.boards).toMatchObject([
      { commune: null, members: [{ name: 'Lê Văn Mẫu', role: 'head', post: null }], zalo: { exists: true } },
      { commune: { name: 'Đồng Tâm' }, members: [{ role: 'member', post: 'Công an xã' }] },
    ])
  })

  test('reports rows that disagree on the Zalo group', () => {
    const rows = ['Đồng Tâm,A B,Trưởng ban,Có', 'Đồng Tâm,C D,Thành viên,Chưa']
    const { documents, findings } = readCsv(`Xã/Thị trấn,Họ và tên,Chức danh trong Ban,Nhóm Zalo\n${rows.join('\n')}\n`)
    expect(documents.boards[0]?.zalo.exists).toBe(true)
    expect(findings).toMatchObject([{ row: 3, column: 'D (Nhóm Zalo)' }])
  })

  test('reports a member whose title is unknown', () => {
    const { documents, findings } = readCsv('Xã/Thị trấn,Họ và tên,Chức danh trong Ban\nĐồng Tâm,Hà Thị Mẫu,Thư ký\n')
    expect([documents.boards[0]?.members, findings[0]?.column]).toEqual([[], 'C (Chức danh trong Ban)'])
  })
})

describe('mapDecisions', () => {
  const heading =
    'Loại văn bản,Số,Ngày ký,Cơ quan ban hành,Người ký,Chức vụ người ký,Trích yếu,Tình trạng,Xã/Thị trấn,Thôn,Tệp'

  test('reads a decision, its villages and its file beside the table', () => {
    const row =
      'Quyết định,12-QĐ/ĐU,5/11/2022,Đảng uỷ,Lê Văn Mẫu,Bí thư,Thành lập,Còn hiệu lực,Xã Đồng Tâm,07260-trung; Thôn Hạ,van-ban/12.pdf'
    expect(readCsv(`${heading}\n${row}\n`).documents.decisions).toMatchObject([
      {
        type: 'quyet-dinh',
        number: '12-QĐ/ĐU',
        signedOn: '2022-11-05',
        signer: { name: 'Lê Văn Mẫu', post: 'Bí thư' },
        state: 'in-force',
        commune: { kind: 'xa', name: 'Đồng Tâm' },
        villages: [{ key: '07260-trung' }, { key: null, kind: 'thon', name: 'Hạ' }],
        file: { path: '/mau/van-ban/12.pdf', at: { column: 'K (Tệp)' } },
      },
    ])
  })

  test('reports the post of a signer who is not named', () => {
    const { findings } = readCsv(
      'Số,Ngày ký,Trích yếu,Người ký,Chức vụ người ký\n12-QĐ/ĐU,5/11/2022,Thành lập,,Bí thư\n',
    )
    expect(findings).toMatchObject([{ row: 2, column: 'D (Người ký)' }])
  })

  test('reports a file that lies outside the folder of the table', () => {
    const { documents, findings } = readCsv('Số,Ngày ký,Trích yếu,Tệp\n12-QĐ/ĐU,5/11/2022,Thành lập,../mau2/12.pdf\n')
    expect(documents.decisions[0]?.file).toBeUndefined()
    expect(findings).toMatchObject([{ severity: 'error', row: 2, column: 'D (Tệp)' }])
  })

  test('reports a decision without a day that exists', () => {
    const { documents, findings } = readCsv('Số,Ngày ký,Trích yếu\n12-QĐ/ĐU,31/11/2022,Thành lập\n')
    expect([documents.decisions, findings.map(({ column }) => column)]).toEqual([[], ['B (Ngày ký)', 'B (Ngày ký)']])
  })
})
