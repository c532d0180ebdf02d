import type { BoardRole } from './board.ts'
import type { Finding } from './finding.ts'
import { plan } from './plan.ts'
import { fold } from './text.ts'

export type BoardLevel = 'district' | 'commune'
export type CheckedBoard = {
  readonly members: readonly {
    readonly name?: string | null
    readonly role: BoardRole
    readonly post?: string | null
  }[]
  readonly zalo: { readonly exists: boolean; readonly everyoneIn: boolean }
}

type Demands = {
  rule: 'R01' | 'R03'
  zaloRule: 'R02' | 'R04'
  size: { min: number; max: number; words: string }
  head: { post: string; matches: (foldedPost: string) => boolean }
  deputy: { post: string; matches: (foldedPost: string) => boolean }
  whoIsInZalo: string
}

/** Posts are written in many ways, so their names are compared loosely. */
const isStandingDeputySecretary = (post: string): boolean =>
  /\b(?:pho (?:bi thu|bt)|pbt)\b/.test(post) && /\bthuong truc\b/.test(post)
const isHeadOfDanVan = (post: string): boolean => /^truong\b.*\bdan van\b/.test(post)
const isChairOfFront = (post: string): boolean => /^(?:chu tich|ct)\b.*\bmat tran\b/.test(post)

const demands: Record<BoardLevel, Demands> = {
  district: {
    rule: 'R01',
    zaloRule: 'R02',
    size: {
      min: plan.districtBoard.members,
      max: plan.districtBoard.members,
      words: `đúng ${plan.districtBoard.members}`,
    },
    head: { post: 'Phó Bí thư Thường trực Huyện uỷ', matches: isStandingDeputySecretary },
    deputy: { post: 'Trưởng Ban Dân vận Huyện uỷ', matches: isHeadOfDanVan },
    whoIsInZalo: 'mọi thành viên Ban chỉ đạo huyện, trưởng ban và phó trưởng ban chỉ đạo của các xã, thị trấn',
  },
  commune: {
    rule: 'R03',
    zaloRule: 'R04',
    size: {
      min: plan.communeBoard.minMembers,
      max: plan.communeBoard.maxMembers,
      words: `từ ${plan.communeBoard.minMembers} đến ${plan.communeBoard.maxMembers}`,
    },
    head: { post: 'Phó Bí thư Thường trực Đảng uỷ', matches: isStandingDeputySecretary },
    deputy: { post: 'Chủ tịch Uỷ ban MTTQ', matches: isChairOfFront },
    whoIsInZalo: 'mọi thành viên Ban chỉ đạo, tổ trưởng và nhóm trưởng trên địa bàn',
  },
}

/** R01, R02 of the district's board; R03, R04 of a commune's. */
export const checkBoard = (board: CheckedBoard, level: BoardLevel): Finding[] => [
  ...checkBoardSize(board, demands[level]),
  ...checkPost(board, demands[level], 'head'),
  ...checkPost(board, demands[level], 'deputy'),
  ...checkBoardZalo(board, demands[level]),
]

/** R01, R03 */
const checkBoardSize = ({ members }: CheckedBoard, { rule, size }: Demands): Finding[] => {
  const count = members.length
  const about = { rule, severity: 'warning', place: 'members' } as const
  if (count < size.min) {
    const message = `Ban chỉ đạo mới có ${count} người; cần ${size.words}. Hãy bổ sung thêm ${size.min - count} người.`
    return [{ ...about, message }]
  }
  const message = `Ban chỉ đạo có ${count} người; cần ${size.words}. Hãy rút bớt ${count - size.max} người.`
  return count > size.max ? [{ ...about, message }] : []
}

const posts = { head: 'trưởng ban', deputy: 'phó trưởng ban' } as const

/** R01, R03: exactly one head and at least one deputy, with the post that the plan names. */
const checkPost = ({ members }: CheckedBoard, demand: Demands, role: 'head' | 'deputy'): Finding[] => {
  const about = { rule: demand.rule, severity: 'warning' } as const
  const { post, matches } = demand[role]
  const holders = members.flatMap((member, place) => (member.role === role ? [{ ...member, place }] : []))
  const [first, second] = holders
  if (!first) {
    return [
      {
        ...about,
        place: 'members',
        message: `Ban chỉ đạo chưa có ${posts[role]}. Hãy chọn ${post} làm ${posts[role]}.`,
      },
    ]
  }
  if (second && role === 'head') {
    return [
      {
        ...about,
        place: 'members',
        message: `Ban chỉ đạo có ${holders.length} trưởng ban; chỉ cần 1. Hãy giữ lại một người.`,
      },
    ]
  }
  if (holders.some((holder) => matches(fold(holder.post ?? '')))) return []
  const written = first.post?.trim() ? `ghi chức vụ «${first.post.trim()}»` : 'chưa ghi chức vụ'
  const message = `${capitalised(posts[role])} ${written}; theo kế hoạch, người này là ${post}. Hãy kiểm tra lại người hoặc chức vụ.`
  return [{ ...about, place: `members.${first.place}.post`, message }]
}

const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** R02, R04: the board ticks itself that everyone is in. */
const checkBoardZalo = ({ zalo }: CheckedBoard, { zaloRule, whoIsInZalo }: Demands): Finding[] => {
  const about = { rule: zaloRule, severity: 'warning' } as const
  if (!zalo.exists) {
    const message = `Ban chỉ đạo chưa có nhóm Zalo. Hãy lập nhóm gồm ${whoIsInZalo}.`
    return [{ ...about, place: 'zalo.exists', message }]
  }
  const message = `Nhóm Zalo của Ban chỉ đạo chưa đủ người. Hãy mời ${whoIsInZalo} vào nhóm.`
  return zalo.everyoneIn ? [] : [{ ...about, place: 'zalo.everyoneIn', message }]
}
