import { describe, expect, test } from 'vitest'
import { comparePeople, compareVietnamese, fold, foldKeepingMarks, toNfc, toSlug } from '../../content/model/text.ts'

/** Each row: one folded form and the spellings that people and keyboards make of it. */
const spellings: [string, ...string[]][] = [
  [
    'dong tam',
    'Đồng Tâm',
    'đồng tâm',
    'ĐỒNG TÂM',
    'dong tam',
    'Dong Tam',
    '  Đồng   Tâm ',
    'Đồng\u00a0Tâm',
    'Đồng-Tâm',
  ],
  [
    'dong tam',
    'Đồng Tâm'.normalize('NFD'),
    'Ðồng Tâm',
    'Ɖồng Tâm',
    'Đồng\u200b Tâm',
    '\ufeffĐồng Tâm',
    'Đô\u0300ng Tâm',
  ],
  [
    'hoa',
    'hòa',
    'hoà',
    'HÒA',
    'HOÀ',
    'hòa'.normalize('NFD'),
    'hoà'.normalize('NFD'),
    'Hoa',
    'hoạ',
    'họa',
    'hoá',
    'hóa',
  ],
  ['thuy', 'thủy', 'thuỷ', 'Thủy', 'THUỶ', 'thúy', 'thuý', 'thuỳ', 'thùy'],
  ['khoe', 'khỏe', 'khoẻ', 'KHỎE', 'khoẻ'.normalize('NFD')],
  ['quy', 'quý', 'qúy', 'Quỳ', 'quỷ', 'qủy'],
  ['qua', 'quả', 'qủa'],
  ['gia', 'giá', 'gía', 'già', 'gìa'],
  ['yen the', 'Yên Thế', 'Ye\u0302n The\u0302\u0301', 'Yên\u0303 Thế', 'YÊN THẾ'],
  ['khu dan cu thon ban', 'KDC thôn Bản', 'Khu dân cư, thôn: Bản'],
  ['to dan pho 3', 'Tổ dân phố 3', 'TDP 3', 'tdp 3', 'tdp3', 'TDP3', 'TDP-3', 'Tổ DP 3', 'tổ dân phố 03', 'TDP 003'],
  ['to dan pho so 5', 'TDP số 5', 'TDP số 05', 'tổ dân phố Số 5'],
  ['thi tran bo ha', 'TT Bố Hạ', 'TT. Bố Hạ', 'tt bo ha', 'Thị trấn Bố Hạ', 'tT  BỐ HẠ'],
  ['xa dong ky', 'X. Đồng Kỳ', 'x.Đồng Kỳ', 'Xã Đồng Kỳ'],
  ['phuong 5', 'P.5', 'p. 5', 'Phường 5', 'Phường 05'],
  ['huyen yen the', 'H. Yên Thế', 'huyện Yên Thế'],
  ['uy ban nhan dan xa', 'UBND xã', 'Uỷ ban nhân dân xã', 'Ủy ban nhân dân xã', 'ubnd xa'],
  ['mat tran to quoc', 'MTTQ', 'mttq', 'Mặt trận Tổ quốc'],
  ['hoi dong nhan dan', 'HĐND', 'hđnd', 'hdnd', 'Hội đồng nhân dân'],
  ['3496 quyet dinh uy ban nhan dan', '3496/QĐ-UBND', '3496 qd ubnd'],
  ['nha van hoa thon 10', 'NVH thôn 10', 'Nhà văn hoá thôn 10', 'nhà văn hóa thôn10'],
  ['10 a', '10A', '10a', '10 a'],
  ['p', 'p', 'P'],
  ['', '', '   ', '…', '–'],
]
const rows = spellings.flatMap(([folded, ...written]) => written.map((each): [string, string] => [each, folded]))

describe('fold', () => {
  test('is tried on a table of at least sixty spellings', () => {
    expect(rows.length).toBeGreaterThanOrEqual(60)
  })

  test.each(rows)('%j becomes %j', (written, folded) => {
    expect(fold(written)).toBe(folded)
  })

  test('changes nothing when folded again', () => {
    for (const [written] of rows) expect(fold(fold(written))).toBe(fold(written))
  })

  test('takes no half-typed word for an abbreviation', () => {
    for (const syllable of ['phồn', 'xuân', 'hồng', 'thôn', 'trại', 'tổ', 'quỳnh', 'khe', 'đồng', 'bản', 'ngõ']) {
      const letters = [...syllable.normalize('NFC')]
      const typed = letters.map((_, end) => letters.slice(0, end + 1).join(''))
      for (const each of typed) expect(fold(syllable).startsWith(fold(each))).toBe(true)
    }
  })

  test('keeps names apart that are not spellings of each other', () => {
    expect(fold('Thôn 1')).not.toBe(fold('Thôn 10'))
    expect(fold('Đồng Kỳ')).not.toBe(fold('Hồng Kỳ'))
    expect(fold('constructor')).toBe('constructor')
  })
})

describe('foldKeepingMarks', () => {
  test.each([
    ['hòa', 'hoà'],
    ['HOÀ', 'hoà'],
    ['thủy', 'thuỷ'],
    ['khỏe', 'khoẻ'],
    ['qúy', 'quý'],
    ['toàn', 'toàn'],
    ['tòan', 'toàn'],
    ['mùa', 'mùa'],
    ['của', 'của'],
    ['gìn giữ', 'gìn giữ'],
    ['hoặc', 'hoặc'],
    ['tdp 3', 'tổ dân phố 3'],
    ['Đồng Tâm'.normalize('NFD'), 'đồng tâm'],
  ])('%j becomes %j', (written, kept) => {
    expect(foldKeepingMarks(written)).toBe(kept)
  })

  test('tells apart what only marks tell apart', () => {
    expect(foldKeepingMarks('Đông Tâm')).not.toBe(foldKeepingMarks('Đồng Tâm'))
    expect(fold('Đông Tâm')).toBe(fold('Đồng Tâm'))
  })
})

describe('toNfc', () => {
  test('composes letters and drops what nobody sees', () => {
    expect(toNfc('Hoà\u200b Bình'.normalize('NFD'))).toBe('Hoà Bình')
  })
})

describe('toSlug', () => {
  test.each([
    ['Đồng Tâm', 'dong-tam'],
    ['Đồng Tâm'.normalize('NFD'), 'dong-tam'],
    ['  Xuân  Lương – 2 ', 'xuan-luong-2'],
    ['12-QĐ/ĐU', '12-qd-du'],
    ['Phân loại rác: việc nhỏ, lợi lớn!', 'phan-loai-rac-viec-nho-loi-lon'],
    ['Hoà Bình', 'hoa-binh'],
    ['!?', ''],
  ])('%j becomes %j', (text, slug) => {
    expect(toSlug(text)).toBe(slug)
  })
})

describe('compareVietnamese', () => {
  test('sorts as the alphabet does: a ă â b c d đ e ê', () => {
    const sorted = ['An', 'Ăn', 'Ân', 'Ba', 'Da', 'Đa', 'Em', 'Êm', 'On', 'Ôn', 'Ơn', 'Un', 'Ưn']
    expect(sorted.toReversed().sort(compareVietnamese)).toEqual(sorted)
  })

  test('sorts numbers by size', () => {
    expect(['Thôn 10', 'Thôn 9', 'Thôn 2'].sort(compareVietnamese)).toEqual(['Thôn 2', 'Thôn 9', 'Thôn 10'])
  })

  test('takes composed and decomposed letters for the same', () => {
    expect(compareVietnamese('Đồng Tâm', 'Đồng Tâm'.normalize('NFD'))).toBe(0)
  })
})

describe('comparePeople', () => {
  test('sorts by given name, which comes last, then by the whole name', () => {
    const people = ['Trần Văn Đức', 'Nguyễn Thị Dung', 'Lê Văn An', 'Hoàng Thị Ánh', 'Bùi Văn An', 'Vi Văn Yên ']
    expect(people.sort(comparePeople)).toEqual([
      'Bùi Văn An',
      'Lê Văn An',
      'Hoàng Thị Ánh',
      'Nguyễn Thị Dung',
      'Trần Văn Đức',
      'Vi Văn Yên ',
    ])
  })
})
