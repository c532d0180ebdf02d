import { checkBoard, checkTeam, type Finding, type RuleId } from '../../content/model/checks.ts'
import { villageTitle, type VillageKind } from '../../content/model/village.ts'
import { idOf } from '../access/actorOf.ts'
import { toCheckedBoard, toCheckedTeam, toCheckedVillage } from '../hooks/toChecked.ts'
import type { Board } from '../payload-types.ts'
import { createWith, editAt } from './adminLinks.ts'
import type { TeamDocument, VillageDocument } from './standing.ts'

type Id = number | string
export type BoardDocument = Pick<Board, 'id' | 'members' | 'zalo'>

/** One thing to mend, and the link that lands on its field. */
export type MissingItem = { where: string; message: string; link: string }
export type MissingRule = RuleId | 'team' | 'decision' | 'draft' | 'position' | 'board'
export type MissingGroup = { rule: MissingRule; heading: string; items: MissingItem[] }

/** In the order of work: without a decision and a team there is nothing else to mend. */
const headings: Partial<Record<MissingRule, string>> = {
  decision: 'Thôn chưa có quyết định thành lập tổ',
  team: 'Thôn chưa có tổ dân vận',
  draft: 'Tổ còn là bản nháp, chưa hiện trên trang',
  R07: 'Tổ trưởng, tổ phó chưa đúng',
  R06: 'Số người của tổ chưa đúng',
  R09: 'Nhóm chưa đúng người, chưa có nhóm trưởng',
  R11: 'Chưa ghi số hộ',
  R10: 'Số hộ của nhóm chưa đúng',
  R12: 'Chưa có nhóm Zalo',
  position: 'Thôn chưa có vị trí trên bản đồ',
  board: 'Chưa có Ban chỉ đạo',
  R03: 'Ban chỉ đạo chưa đúng thành phần',
  R04: 'Ban chỉ đạo chưa có nhóm Zalo, hoặc chưa đủ người trong nhóm',
}

export type CommuneDocuments = {
  commune: Id
  villages: readonly VillageDocument[]
  teams: readonly TeamDocument[]
  decided: ReadonlySet<Id>
  board: BoardDocument | null
}

type Found = MissingItem & { rule: MissingRule }

/** What a commune still lacks of the plan, by rule; rules that nothing breaks are left out. */
export const findMissing = ({ commune, villages, teams, decided, board }: CommuneDocuments): MissingGroup[] => {
  const teamOf = new Map(teams.map((team) => [idOf(team.village), team]))
  const found = [
    ...villages.flatMap((village) => [
      ...lacksOfVillage(village, decided.has(village.id)),
      ...lacksOfTeam(village, teamOf.get(village.id)),
    ]),
    ...lacksOfBoard(board, commune),
  ]
  const byRule = Map.groupBy(found, ({ rule }) => rule)
  return Object.entries(headings).flatMap(([rule, heading]) => {
    const items = byRule.get(rule as MissingRule) ?? []
    return items.length === 0 ? [] : [{ rule: rule as MissingRule, heading, items: items.map(withoutRule) }]
  })
}

const withoutRule = ({ where, message, link }: Found): MissingItem => ({ where, message, link })

export const nameVillage = ({ kind, name }: Pick<VillageDocument, 'kind' | 'name'>): string =>
  villageTitle({ kind: kind as VillageKind, name })

const lacksOfVillage = (village: VillageDocument, isDecided: boolean): Found[] => {
  const where = nameVillage(village)
  const undecided: Found = {
    rule: 'decision',
    where,
    message: 'Chưa có quyết định nào ghi tên thôn này. Hãy đăng quyết định thành lập tổ.',
    link: createWith('decisions', { thon: village.id }),
  }
  const uncounted: Found = {
    rule: 'R11',
    where,
    message: 'Chưa ghi số hộ của thôn. Hãy đếm tại tổ và ghi con số.',
    link: editAt('villages', village.id, 'households'),
  }
  const unplaced: Found = {
    rule: 'position',
    where,
    message: 'Chưa có vị trí nên không hiện trên bản đồ.',
    link: editAt('villages', village.id, 'lat'),
  }
  return [
    ...(isDecided ? [] : [undecided]),
    ...(typeof village.households === 'number' ? [] : [uncounted]),
    ...(typeof village.lat === 'number' ? [] : [unplaced]),
  ]
}

const lacksOfTeam = (village: VillageDocument, team: TeamDocument | undefined): Found[] => {
  const where = nameVillage(village)
  if (!team) {
    const link = createWith('teams', { thon: village.id })
    return [{ rule: 'team', where, message: 'Chưa có tổ. Hãy lập tổ và ghi thành viên.', link }]
  }
  const draft: Found = {
    rule: 'draft',
    where,
    message: 'Người dân chưa thấy tổ này. Hãy xem lại rồi đăng lên trang.',
    link: editAt('teams', team.id),
  }
  const findings = checkTeam(toCheckedTeam(team), toCheckedVillage(village))
    .filter(isWork)
    // The village's own number is asked for above, with a link to the village's form.
    .filter(({ place }) => place !== 'village')
    .map(({ rule, place, message }) => ({ rule, where, message, link: editAt('teams', team.id, place) }))
  return [...(team._status === 'published' ? [] : [draft]), ...findings]
}

const lacksOfBoard = (board: BoardDocument | null, commune: Id): Found[] => {
  const where = 'Ban chỉ đạo xã'
  if (!board) {
    const link = createWith('boards', { xa: commune })
    return [{ rule: 'board', where, message: 'Xã chưa ghi Ban chỉ đạo. Hãy thêm các thành viên.', link }]
  }
  return checkBoard(toCheckedBoard(board), 'commune')
    .filter(isWork)
    .map(({ rule, place, message }) => ({ rule, where, message, link: editAt('boards', board.id, place) }))
}

/** What is only worth a thought is shown in the form, not here. */
const isWork = ({ severity }: Finding): boolean => severity !== 'info'
