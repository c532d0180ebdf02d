import { describe, expect, test } from 'vitest'
import type { LookupList } from '../../../site/client/lookupList.ts'
import { matchVillages, readLookupList } from '../../../site/client/matchVillages.ts'

const [thon, ban, tdp] = [0, 1, 2]
const list: LookupList = {
  kinds: ['Thôn', 'Bản', 'Tổ dân phố'],
  communes: [
    {
      slug: 'dong-tam',
      name: 'Xã Đồng Tâm',
      otherNames: ['Hữu Thượng', 'Xã Yên Thế'],
      villages: [
        ['Cọc', thon, 0],
        ['Đồng Tâm', thon, 0],
        ['Hoà Bình', thon, 0],
        ['Liên Cơ', thon, 0],
        ['Tân Thành', thon, 0],
      ],
    },
    {
      slug: 'xuan-luong',
      name: 'Xã Xuân Lương',
      otherNames: [],
      villages: [
        ['Ven', ban, 0, 'Khe Vẹn'],
        ['Xoan', ban, 0],
        ['Đồng Gian', thon, 0],
        ['Làng Dưới', thon, 0],
        ['Làng Trên', thon, 0],
        ['Nghè', thon, 0],
      ],
    },
    {
      slug: 'hong-ky',
      name: 'Xã Hồng Kỳ',
      otherNames: [],
      villages: [
        ['Đồng Tâm', thon, 0],
        ['Đông Tân', thon, 0],
        ['Đồng Tân', thon, 'dong-tan-2'],
        ['Trại Hồng Nam', thon, 0],
        ['Trại Hồng Bắc', thon, 0],
      ],
    },
    {
      slug: 'bo-ha',
      name: 'Thị trấn Bố Hạ',
      otherNames: [],
      villages: [
        ['Số 3', tdp, 0],
        ['Số 13', tdp, 0],
        ['Phố Thống Nhất', tdp, 0],
        ['Cầu Gụ', tdp, 0],
        ['Thuỷ Lợi', thon, 0],
      ],
    },
    {
      slug: 'tam-tien',
      name: 'Xã Tam Tiến',
      otherNames: [],
      villages: [
        ['5', thon, 'thon-5'],
        ['Quỳnh Lâu', thon, 0],
        ['Rừng Chiềng', thon, 0],
        ['Nguyễn Trãi', thon, 0],
        ['Hoà An', thon, 0],
      ],
    },
  ],
}
const villages = readLookupList(list)
const find = (typed: string) => matchVillages(villages, typed)
const shown = ({ name, commune }: { name: string; commune: string }) => `${name}, ${commune}`

const queries: [typed: string, first: string][] = [
  // Exact, unmarked, capitals, decomposed, spaces
  ['Cọc', 'Thôn Cọc, Xã Đồng Tâm'],
  ['coc', 'Thôn Cọc, Xã Đồng Tâm'],
  ['COC', 'Thôn Cọc, Xã Đồng Tâm'],
  ['  cọc ', 'Thôn Cọc, Xã Đồng Tâm'],
  ['Cọc'.normalize('NFD'), 'Thôn Cọc, Xã Đồng Tâm'],
  ['thôn cọc', 'Thôn Cọc, Xã Đồng Tâm'],
  ['thon coc', 'Thôn Cọc, Xã Đồng Tâm'],
  ['Ven', 'Bản Ven, Xã Xuân Lương'],
  ['bản ven', 'Bản Ven, Xã Xuân Lương'],
  ['ban ven', 'Bản Ven, Xã Xuân Lương'],
  ['xoan', 'Bản Xoan, Xã Xuân Lương'],
  ['nghe', 'Thôn Nghè, Xã Xuân Lương'],
  ['nghè', 'Thôn Nghè, Xã Xuân Lương'],
  ['dong gian', 'Thôn Đồng Gian, Xã Xuân Lương'],
  ['donggian', 'Thôn Đồng Gian, Xã Xuân Lương'],
  ['Đồng Gian'.normalize('NFD'), 'Thôn Đồng Gian, Xã Xuân Lương'],
  ['lang duoi', 'Thôn Làng Dưới, Xã Xuân Lương'],
  ['làng trên', 'Thôn Làng Trên, Xã Xuân Lương'],
  ['quynh lau', 'Thôn Quỳnh Lâu, Xã Tam Tiến'],
  ['rung chieng', 'Thôn Rừng Chiềng, Xã Tam Tiến'],
  ['nguyen trai', 'Thôn Nguyễn Trãi, Xã Tam Tiến'],
  ['lien co', 'Thôn Liên Cơ, Xã Đồng Tâm'],
  ['cau gu', 'Tổ dân phố Cầu Gụ, Thị trấn Bố Hạ'],
  // Tone placement
  ['hoà bình', 'Thôn Hoà Bình, Xã Đồng Tâm'],
  ['hòa bình', 'Thôn Hoà Bình, Xã Đồng Tâm'],
  ['hoa binh', 'Thôn Hoà Bình, Xã Đồng Tâm'],
  ['thủy lợi', 'Thôn Thuỷ Lợi, Thị trấn Bố Hạ'],
  ['thuỷ lợi', 'Thôn Thuỷ Lợi, Thị trấn Bố Hạ'],
  ['thuy loi', 'Thôn Thuỷ Lợi, Thị trấn Bố Hạ'],
  ['hòa an', 'Thôn Hoà An, Xã Tam Tiến'],
  // Numbers and kinds
  ['tdp 3', 'Tổ dân phố số 3, Thị trấn Bố Hạ'],
  ['TDP số 3', 'Tổ dân phố số 3, Thị trấn Bố Hạ'],
  ['tdp3', 'Tổ dân phố số 3, Thị trấn Bố Hạ'],
  ['tổ dân phố số 3', 'Tổ dân phố số 3, Thị trấn Bố Hạ'],
  ['to dan pho 3', 'Tổ dân phố số 3, Thị trấn Bố Hạ'],
  ['số 3', 'Tổ dân phố số 3, Thị trấn Bố Hạ'],
  ['tdp 03', 'Tổ dân phố số 3, Thị trấn Bố Hạ'],
  ['tdp 13', 'Tổ dân phố số 13, Thị trấn Bố Hạ'],
  ['tdp 3 bố hạ', 'Tổ dân phố số 3, Thị trấn Bố Hạ'],
  ['tdp 3 tt bo ha', 'Tổ dân phố số 3, Thị trấn Bố Hạ'],
  ['thôn 5', 'Thôn 5, Xã Tam Tiến'],
  ['thon 5 tam tien', 'Thôn 5, Xã Tam Tiến'],
  ['5', 'Thôn 5, Xã Tam Tiến'],
  ['tdp cau gu', 'Tổ dân phố Cầu Gụ, Thị trấn Bố Hạ'],
  ['pho thong nhat', 'Tổ dân phố Phố Thống Nhất, Thị trấn Bố Hạ'],
  ['thong nhat', 'Tổ dân phố Phố Thống Nhất, Thị trấn Bố Hạ'],
  // Half typed
  ['co', 'Thôn Cọc, Xã Đồng Tâm'],
  ['hoa b', 'Thôn Hoà Bình, Xã Đồng Tâm'],
  ['rung', 'Thôn Rừng Chiềng, Xã Tam Tiến'],
  ['nguy', 'Thôn Nguyễn Trãi, Xã Tam Tiến'],
  ['quynh l', 'Thôn Quỳnh Lâu, Xã Tam Tiến'],
  ['trai hong b', 'Thôn Trại Hồng Bắc, Xã Hồng Kỳ'],
  ['dong gi', 'Thôn Đồng Gian, Xã Xuân Lương'],
  ['lang tr', 'Thôn Làng Trên, Xã Xuân Lương'],
  // One wrong, missing, extra, doubled or swapped letter
  ['donh gian', 'Thôn Đồng Gian, Xã Xuân Lương'],
  ['dong gain', 'Thôn Đồng Gian, Xã Xuân Lương'],
  ['dog gian', 'Thôn Đồng Gian, Xã Xuân Lương'],
  ['dongg gian', 'Thôn Đồng Gian, Xã Xuân Lương'],
  ['odng gian', 'Thôn Đồng Gian, Xã Xuân Lương'],
  ['hoa bimh', 'Thôn Hoà Bình, Xã Đồng Tâm'],
  ['hoa bin', 'Thôn Hoà Bình, Xã Đồng Tâm'],
  ['hooa binh', 'Thôn Hoà Bình, Xã Đồng Tâm'],
  ['hao binh', 'Thôn Hoà Bình, Xã Đồng Tâm'],
  ['quynh lua', 'Thôn Quỳnh Lâu, Xã Tam Tiến'],
  ['quinh lau', 'Thôn Quỳnh Lâu, Xã Tam Tiến'],
  ['rungchienh', 'Thôn Rừng Chiềng, Xã Tam Tiến'],
  ['rưng chieng', 'Thôn Rừng Chiềng, Xã Tam Tiến'],
  ['nguyen tari', 'Thôn Nguyễn Trãi, Xã Tam Tiến'],
  ['ngyen trai', 'Thôn Nguyễn Trãi, Xã Tam Tiến'],
  ['thon lang duou', 'Thôn Làng Dưới, Xã Xuân Lương'],
  ['lien c', 'Thôn Liên Cơ, Xã Đồng Tâm'],
  ['tan thnah', 'Thôn Tân Thành, Xã Đồng Tâm'],
  ['trai hong nma', 'Thôn Trại Hồng Nam, Xã Hồng Kỳ'],
  ['thong nhta', 'Tổ dân phố Phố Thống Nhất, Thị trấn Bố Hạ'],
  ['thuy lio', 'Thôn Thuỷ Lợi, Thị trấn Bố Hạ'],
  // Word order and the commune's name
  ['gian dong', 'Thôn Đồng Gian, Xã Xuân Lương'],
  ['chieng rung', 'Thôn Rừng Chiềng, Xã Tam Tiến'],
  ['binh hoa', 'Thôn Hoà Bình, Xã Đồng Tâm'],
  ['đồng tâm hồng kỳ', 'Thôn Đồng Tâm, Xã Hồng Kỳ'],
  ['dong tam hong ky', 'Thôn Đồng Tâm, Xã Hồng Kỳ'],
  ['dong tam, xa hong ky', 'Thôn Đồng Tâm, Xã Hồng Kỳ'],
  ['hong ky dong tam', 'Thôn Đồng Tâm, Xã Hồng Kỳ'],
  ['thôn đồng tâm xã đồng tâm', 'Thôn Đồng Tâm, Xã Đồng Tâm'],
  ['coc dong tam', 'Thôn Cọc, Xã Đồng Tâm'],
  ['ven xuan luong', 'Bản Ven, Xã Xuân Lương'],
  ['xuan luong nghe', 'Thôn Nghè, Xã Xuân Lương'],
  ['hoa binh dong tma', 'Thôn Hoà Bình, Xã Đồng Tâm'],
  // Former names of villages and communes, and what communes became
  ['khe vẹn', 'Bản Ven, Xã Xuân Lương'],
  ['khe ven', 'Bản Ven, Xã Xuân Lương'],
  ['khe vne', 'Bản Ven, Xã Xuân Lương'],
  ['coc huu thuong', 'Thôn Cọc, Xã Đồng Tâm'],
  ['coc yen the', 'Thôn Cọc, Xã Đồng Tâm'],
  // Marks that were typed decide
  ['đông tân', 'Thôn Đông Tân, Xã Hồng Kỳ'],
  ['đồng tân', 'Thôn Đồng Tân, Xã Hồng Kỳ'],
  ['đông t', 'Thôn Đông Tân, Xã Hồng Kỳ'],
]

describe('matchVillages', () => {
  test.each(queries)('«%s» finds %s first', (typed, first) => {
    expect(find(typed).map(shown)[0]).toBe(first)
  })

  test('puts all villages of that name before any other', () => {
    expect(find('dong tam').slice(0, 2).map(shown).sort()).toEqual([
      'Thôn Đồng Tâm, Xã Hồng Kỳ',
      'Thôn Đồng Tâm, Xã Đồng Tâm',
    ])
  })

  test('leads to the slug that tells equal names apart', () => {
    expect(find('đồng tân')[0]?.url).toBe('/xa/hong-ky/dong-tan-2/')
    expect(find('coc')[0]?.url).toBe('/xa/dong-tam/coc/')
  })

  test('tells the other name by which it was found', () => {
    expect(find('khe ven')[0]?.because).toBe('Khe Vẹn')
    expect(find('ven')[0]?.because).toBeNull()
    expect(find('coc huu thuong')[0]?.because).toBe('Hữu Thượng')
  })

  test('lists the villages of a commune', () => {
    expect(find('xuan luong').map((found) => found.commune)).toEqual(Array(6).fill('Xã Xuân Lương'))
  })

  test.each(['', '   ', '!?', 'zzzz', 'paris', 'tdp 99'])('«%s» finds nothing', (typed) => {
    expect(find(typed)).toEqual([])
  })

  test('never shows more than eight', () => {
    expect(find('o').length).toBeLessThanOrEqual(8)
    expect(find('xa').length).toBeLessThanOrEqual(8)
  })
})
