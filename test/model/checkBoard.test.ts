import { describe, expect, test } from 'vitest'
import type { BoardRole } from '../../content/model/board.ts'
import { checkBoard, type BoardLevel, type CheckedBoard } from '../../content/model/checks.ts'

type Member = { role: BoardRole; post: string | null }
const posts = {
  district: ['Phó Bí thư Thường trực Huyện uỷ', 'Trưởng Ban Dân vận Huyện uỷ'],
  commune: ['Phó Bí thư thường trực Đảng uỷ, Trưởng khối Dân vận', 'Chủ tịch Uỷ ban MTTQ xã'],
} as const

const boardMembers = (level: BoardLevel, count: number): Member[] => [
  { role: 'head', post: posts[level][0] },
  { role: 'deputy', post: posts[level][1] },
  ...Array.from({ length: count - 2 }, (): Member => ({ role: 'member', post: null })),
]
const check = (level: BoardLevel, changes: Partial<CheckedBoard> = {}) =>
  checkBoard(
    {
      members: boardMembers(level, level === 'district' ? 15 : 12),
      zalo: { exists: true, everyoneIn: true },
      ...changes,
    },
    level,
  )
const withPost = (level: BoardLevel, place: number, post: string | null) =>
  check(level, {
    members: boardMembers(level, level === 'district' ? 15 : 12).map((each, at) =>
      at === place ? { ...each, post } : each,
    ),
  })

describe('checkBoard', () => {
  test('finds nothing in boards that follow every rule', () => {
    expect(check('district')).toEqual([])
    expect(check('commune')).toEqual([])
  })
})

describe('R01: the district board', () => {
  test.each([
    [14, 'Ban chỉ đạo mới có 14 người; cần đúng 15. Hãy bổ sung thêm 1 người.'],
    [17, 'Ban chỉ đạo có 17 người; cần đúng 15. Hãy rút bớt 2 người.'],
  ])('warns of %i members', (count, message) => {
    expect(check('district', { members: boardMembers('district', count) })).toEqual([
      { rule: 'R01', severity: 'warning', place: 'members', message },
    ])
  })

  test('warns of a head who is not the standing deputy secretary', () => {
    expect(withPost('district', 0, 'Bí thư Huyện uỷ')).toEqual([
      {
        rule: 'R01',
        severity: 'warning',
        place: 'members.0.post',
        message:
          'Trưởng ban ghi chức vụ «Bí thư Huyện uỷ»; theo kế hoạch, người này là Phó Bí thư Thường trực Huyện uỷ. Hãy kiểm tra lại người hoặc chức vụ.',
      },
    ])
  })

  test('warns of a deputy whose post is not written', () => {
    expect(withPost('district', 1, null)).toEqual([
      {
        rule: 'R01',
        severity: 'warning',
        place: 'members.1.post',
        message:
          'Phó trưởng ban chưa ghi chức vụ; theo kế hoạch, người này là Trưởng Ban Dân vận Huyện uỷ. Hãy kiểm tra lại người hoặc chức vụ.',
      },
    ])
  })

  test('does not take the deputy head of Ban Dân vận for its head', () => {
    expect(withPost('district', 1, 'Phó Trưởng Ban Dân vận Huyện ủy')).toHaveLength(1)
    expect(withPost('district', 1, 'TRƯỞNG BAN DÂN VẬN HUYỆN ỦY')).toEqual([])
  })
})

describe('R03: a commune board', () => {
  test.each([
    [10, ['Ban chỉ đạo mới có 10 người; cần từ 11 đến 13. Hãy bổ sung thêm 1 người.']],
    [11, []],
    [13, []],
    [14, ['Ban chỉ đạo có 14 người; cần từ 11 đến 13. Hãy rút bớt 1 người.']],
  ])('%i members: %j', (count, messages) => {
    const found = check('commune', { members: boardMembers('commune', count) })
    expect(found.map(({ message }) => message)).toEqual(messages)
    expect(found.every(({ rule, severity }) => rule === 'R03' && severity === 'warning')).toBe(true)
  })

  test.each(['Phó bí thư Đảng uỷ thị trấn', 'Bí thư', 'Chủ tịch UBND xã', ''])('warns of the head «%s»', (post) => {
    expect(withPost('commune', 0, post)).toMatchObject([{ rule: 'R03', place: 'members.0.post' }])
  })

  test.each(['Phó Bí thư - Thường trực Đảng ủy', 'PHÓ BÍ THƯ THƯỜNG TRỰC', 'Phó BT thường trực ĐU', 'PBT thường trực'])(
    'takes the head «%s»',
    (post) => {
      expect(withPost('commune', 0, post)).toEqual([])
    },
  )

  test.each([
    'Chủ tịch Mặt trận Tổ quốc',
    'Chủ tịch UBMTTQ xã',
    'CT MTTQ',
    'Chủ tịch Ủy ban Mặt trận Tổ quốc thị trấn',
  ])('takes the deputy «%s»', (post) => expect(withPost('commune', 1, post)).toEqual([]))

  test('warns of a deputy who is only deputy chair of the Front', () => {
    expect(withPost('commune', 1, 'Phó Chủ tịch MTTQ')).toEqual([
      {
        rule: 'R03',
        severity: 'warning',
        place: 'members.1.post',
        message:
          'Phó trưởng ban ghi chức vụ «Phó Chủ tịch MTTQ»; theo kế hoạch, người này là Chủ tịch Uỷ ban MTTQ. Hãy kiểm tra lại người hoặc chức vụ.',
      },
    ])
  })

  test('warns of a board without a head, and of one with two', () => {
    const members = boardMembers('commune', 12)
    const headless = check('commune', {
      members: members.map((each) => ({ ...each, role: each.role === 'head' ? 'member' : each.role })),
    })
    expect(headless.map(({ message }) => message)).toEqual([
      'Ban chỉ đạo chưa có trưởng ban. Hãy chọn Phó Bí thư Thường trực Đảng uỷ làm trưởng ban.',
    ])
    const doubled = check('commune', {
      members: members.map((each, at) => (at === 5 ? { ...each, role: 'head' } : each)),
    })
    expect(doubled.map(({ message }) => message)).toEqual([
      'Ban chỉ đạo có 2 trưởng ban; chỉ cần 1. Hãy giữ lại một người.',
    ])
  })

  test('is content when one of several deputies chairs the Front', () => {
    const [head, front, ...others] = boardMembers('commune', 12)
    const members = [head, { role: 'deputy', post: 'Chủ tịch Hội Nông dân' }, front, ...others.slice(1)] as Member[]
    expect(check('commune', { members })).toEqual([])
  })
})

describe('R02, R04: the Zalo group of a board', () => {
  test('warns of a district board without one', () => {
    expect(check('district', { zalo: { exists: false, everyoneIn: false } })).toEqual([
      {
        rule: 'R02',
        severity: 'warning',
        place: 'zalo.exists',
        message:
          'Ban chỉ đạo chưa có nhóm Zalo. Hãy lập nhóm gồm mọi thành viên Ban chỉ đạo huyện, trưởng ban và phó trưởng ban chỉ đạo của các xã, thị trấn.',
      },
    ])
  })

  test('warns of a commune group in which somebody is missing', () => {
    expect(check('commune', { zalo: { exists: true, everyoneIn: false } })).toEqual([
      {
        rule: 'R04',
        severity: 'warning',
        place: 'zalo.everyoneIn',
        message:
          'Nhóm Zalo của Ban chỉ đạo chưa đủ người. Hãy mời mọi thành viên Ban chỉ đạo, tổ trưởng và nhóm trưởng trên địa bàn vào nhóm.',
      },
    ])
  })
})
