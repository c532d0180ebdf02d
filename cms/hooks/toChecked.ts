import type { CheckedBoard } from '../../content/model/checkBoard.ts'
import type { CheckedTeam, CheckedVillage } from '../../content/model/checkedTeam.ts'

/** What the rules look at, from a document or from a form's values that may still be incomplete. Runs in browsers too. */
type Values = Record<string, unknown>
const rows = (value: unknown): Values[] => (Array.isArray(value) ? (value as Values[]) : [])
const text = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value.trim() : null)
const count = (value: unknown): number | null => (typeof value === 'number' && Number.isFinite(value) ? value : null)
const exists = (zalo: unknown): boolean => (zalo as Values | undefined)?.exists === true

export const toCheckedTeam = (values: object): CheckedTeam => toTeam(values as Values)
export const toCheckedVillage = (values: object): CheckedVillage => toVillage(values as Values)
export const toCheckedBoard = (values: object): CheckedBoard => toBoard(values as Values)

const toTeam = (doc: Values): CheckedTeam => ({
  members: rows(doc.members).map(({ name, role, task }) => ({
    name: text(name),
    role: role === 'leader' || role === 'deputy' ? role : 'member',
    task: text(task),
  })),
  groups: rows(doc.groups).map(({ name, households, members, zalo }) => ({
    name: text(name),
    households: count(households),
    members: rows(members).map(({ role }) => ({ role: role === 'leader' ? ('leader' as const) : ('member' as const) })),
    zalo: { exists: exists(zalo) },
  })),
  zalo: { exists: exists(doc.zalo) },
})

const toVillage = (doc: Values): CheckedVillage => ({
  kind: doc.kind === 'ban' || doc.kind === 'to-dan-pho' ? doc.kind : 'thon',
  households: count(doc.households),
})

const toBoard = (doc: Values): CheckedBoard => ({
  members: rows(doc.members).map(({ name, role, post }) => ({
    name: text(name),
    role: role === 'head' || role === 'deputy' ? role : 'member',
    post: text(post),
  })),
  zalo: { exists: exists(doc.zalo), everyoneIn: (doc.zalo as Values | undefined)?.everyoneIn === true },
})
