import type { GroupRole, TeamRole } from './team.ts'
import type { Village } from './village.ts'

/** What the rules look at: the public team fits, and so does the CMS's document. */
export type CheckedTeam = {
  readonly members: readonly {
    readonly name?: string | null
    readonly role: TeamRole
    /** R08 looks only where the key is present: the snapshot has no tasks. */
    readonly task?: string | null
  }[]
  readonly groups: readonly CheckedGroup[]
  readonly zalo: { readonly exists: boolean }
}
export type CheckedGroup = {
  readonly name?: string | null
  readonly households?: number | null
  readonly members: readonly { readonly role: GroupRole }[]
  readonly zalo: { readonly exists: boolean }
}
export type CheckedVillage = Pick<Village, 'kind' | 'households'>

/** As a sentence begins; a draft's group may not have its name yet. */
export const nameGroup = ({ name }: CheckedGroup, place: number): string =>
  name?.trim() ? `Nhóm «${name.trim()}»` : `Nhóm thứ ${place + 1}`
