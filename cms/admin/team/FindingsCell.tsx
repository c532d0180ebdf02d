import type { DefaultServerCellComponentProps } from 'payload'
import { checkTeam } from '../../../content/model/checks.ts'
import { idOf } from '../../access/actorOf.ts'
import { toCheckedTeam, toCheckedVillage } from '../../hooks/toChecked.ts'
import type { Team } from '../../payload-types.ts'

/** «2 việc»: how much a team of the list still lacks of the plan. Counted anew each time: a village's households change, too. */
export const FindingsCell = async ({ rowData, payload }: DefaultServerCellComponentProps) => {
  const team = rowData as Team
  const id = idOf(team.village)
  if (id === null) return <span>Chưa chọn thôn</span>
  const village = await payload.findByID({ collection: 'villages', id, depth: 0, disableErrors: true })
  const found = checkTeam(toCheckedTeam(team), toCheckedVillage(village ?? {})).filter(
    ({ severity }) => severity !== 'info',
  )
  if (found.length === 0) return <span>Đủ</span>
  const errors = found.filter(({ severity }) => severity === 'error').length
  return (
    <span className={errors > 0 ? 'mark mark--none' : 'mark'}>
      {found.length} việc{errors > 0 ? ', phải sửa mới đăng được' : ''}
    </span>
  )
}
