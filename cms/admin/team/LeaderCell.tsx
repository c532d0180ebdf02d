import type { DefaultServerCellComponentProps } from 'payload'
import type { Team } from '../../payload-types.ts'

/** The leader's name in the list of teams. */
export const LeaderCell = ({ rowData }: DefaultServerCellComponentProps) => {
  const leader = (rowData as Partial<Team>).members?.find(({ role }) => role === 'leader')
  return <span>{leader?.name?.trim() || 'Chưa có'}</span>
}
