import { describe, expect, test } from 'vitest'
import { indexKinds } from '../../../cms/import/placesInText.ts'
import { bothInTrung, headings, leader, read, readAll } from './realFile.ts'
import { toBytes } from './workbook.ts'

describe('the commune', () => {
  const people = [
    ['Thôn', 'Họ tên', 'Chức danh'],
    ['Thôn Trung', 'Nguyễn Văn Mẫu', 'Tổ trưởng'],
    ['Thôn Trung', 'Trần Thị Thử', 'Tổ phó'],
  ]
  const dongTam = { kind: 'xa', name: 'Đồng Tâm' } as const

  test('is named only once', () => {
    const { villages, problems } = read({ cells: [headings, leader, [null, 'Thôn Hạ', 'Vi Văn Mẫu', 'Tổ trưởng']] })
    expect([villages, problems]).toMatchObject([[{}, { title: 'thon Hạ xa Đồng Tâm' }], []])
  })

  test.each([
    'DANH SÁCH TỔ DÂN VẬN CỘNG ĐỒNG XÃ ĐỒNG TÂM NĂM 2022',
    'Danh sách tổ dân vận xã Đồng Tâm, huyện Yên Thế',
    'DANH SÁCH TỔ DÂN VẬN\nXÃ ĐỒNG TÂM',
    'ĐẢNG ỦY XÃ ĐỒNG TÂM',
  ])('is named in the title «%s»', (title) => {
    const { villages, problems } = read({ cells: [[title], ...people] })
    expect([villages, problems]).toMatchObject([[bothInTrung], []])
  })

  test.each(['DANH SÁCH CÁC XÃ, THỊ TRẤN', 'CHÍNH SÁCH XÃ HỘI', 'TỔ DÂN VẬN CẤP XÃ NĂM 2022'])(
    'is not named in «%s»',
    (title) => {
      const { villages, findings } = read({ cells: [[title], ...people] })
      expect(villages).toEqual([])
      expect(findings[0]?.reason).toBe('Thiếu tên xã, thị trấn; dòng này không được nhập.')
    },
  )

  test.each(['Xã Đồng Tâm', 'Đồng Tâm', 'dong tam', '2. Đồng Tâm'])('is named by the sheet «%s»', (sheet) => {
    const { villages, problems } = read({ cells: people, sheet, places: { communes: [dongTam] } })
    expect([villages, problems]).toMatchObject([[bothInTrung], []])
  })

  test('of title and sheet: the title counts, and a difference is said', () => {
    const { villages, problems } = read({ cells: [['Xã Đồng Tâm'], ...people], sheet: 'Xã Tam Hiệp' })
    expect(villages).toMatchObject([bothInTrung])
    expect(problems).toEqual([
      'Tiêu đề ghi «Xã Đồng Tâm» còn trang tính mang tên «Xã Tam Hiệp»; đã hiểu là Xã Đồng Tâm.',
    ])
  })

  test('named nowhere, it is the one of who imports', () => {
    const { villages, problems } = read({ cells: people, places: { home: dongTam } })
    expect([villages, problems]).toMatchObject([[bothInTrung], []])
  })

  test('several are in one file, a sheet each', () => {
    const { villages, problems } = readAll(toBytes({ sheets: { 'Xã Đồng Tâm': people, 'TT Bố Hạ': people } }))
    expect(problems).toEqual([])
    expect(villages.map(({ title }) => title)).toEqual(['thon Trung xa Đồng Tâm', 'thon Trung thi-tran Bố Hạ'])
  })

  test('the village is named in the title or by the sheet', () => {
    const cells = people.map(([, ...rest]) => rest)
    const inTitle = read({ cells: [['DANH SÁCH TỔ DÂN VẬN THÔN TRUNG, XÃ ĐỒNG TÂM'], ...cells] })
    const bySheet = read({ cells: [['ĐẢNG UỶ XÃ ĐỒNG TÂM'], ...cells], sheet: 'Thôn Trung' })
    expect([inTitle, bySheet]).toMatchObject([{ villages: [bothInTrung] }, { villages: [bothInTrung] }])
  })

  test('a village without its kind is of the kind that the CMS knows', () => {
    const { villages } = read({
      cells: [headings, ['Đồng Tâm', 'Ven', 'Lê Văn Mẫu', 'Tổ trưởng']],
      places: { communes: [dongTam], kinds: indexKinds([{ commune: 'Đồng Tâm', kind: 'ban', name: 'Ven' }]) },
    })
    expect(villages).toMatchObject([{ title: 'ban Ven  Đồng Tâm' }])
  })
})
