import { describe, expect, test } from 'vitest'
import type { ImportFinding } from '../../../cms/import/finding.ts'
import { mapBulletin } from '../../../cms/import/mapBulletin.ts'

const valid =
  'Tiêu đề: Phân loại rác: ba nhóm\nChủ đề: Môi trường, rác thải\nNgày đăng: 05/11/2022\n\nKính thưa bà con.\n\nTừ ngày mai.\n'

function read(text: string) {
  const findings: ImportFinding[] = []
  return { bulletin: mapBulletin({ file: 'rac.txt', text, note: (finding) => findings.push(finding) }), findings }
}

describe('mapBulletin', () => {
  test('reads header lines and keeps the text as it is', () => {
    const { bulletin, findings } = read(valid)
    expect(bulletin).toMatchObject({
      title: 'Phân loại rác: ba nhóm',
      topic: 'moi-truong',
      commune: null,
      publishedOn: '2022-11-05',
      expiresOn: null,
      body: 'Kính thưa bà con.\n\nTừ ngày mai.',
    })
    expect(findings).toEqual([])
  })

  test('names the commune', () => {
    expect(read(`Xã/Thị trấn: Thị trấn Bố Hạ\n${valid}`).bulletin?.commune).toMatchObject({
      kind: 'thi-tran',
      name: 'Bố Hạ',
    })
  })

  test.each([
    ['an unknown topic', valid.replace('Môi trường, rác thải', 'Chuyện phiếm'), 2],
    ['a day that is none', valid.replace('05/11/2022', '31/11/2022'), 3],
  ])('reports %s by line and leaves the bulletin out', (_, text, row) => {
    const { bulletin, findings } = read(text)
    expect([bulletin, findings[0]?.row]).toEqual([undefined, row])
  })

  test('reports a file without a text below its header', () => {
    expect(read('Tiêu đề: A\nChủ đề: An toàn, phòng cháy\nNgày đăng: 05/11/2022\n').findings).toHaveLength(1)
  })

  test('reports a header line that it does not know', () => {
    expect(read(`Tác giả: ai đó\n${valid}`).findings).toMatchObject([
      { row: 1, reason: 'Không hiểu dòng «Tác giả: ai đó».' },
    ])
  })
})
