import { idOf } from '../access/actorOf.ts'
import type { Id } from './stored.ts'
import type { Change } from './writeChanges.ts'

/** The one commune whose data an import may write; without it the import is the district's. */
export type Scope = { id: Id; title: string }

export const isWithin = (commune: unknown, scope: Scope | undefined): boolean =>
  scope === undefined || idOf(commune as Id | null) === scope.id

export const ofDistrict = {
  reason: 'Bảng này là của cấp huyện nên không được nhập.',
  advice: 'Gửi tệp cho cấp huyện nếu cần thay đổi.',
}

/** What stands already and what it would become are both the commune's own: a row never moves another's document here. */
export function refuseBeyond({ collection, stored, data }: Change, scope: Scope | undefined) {
  if (!scope) return null
  if (collection === 'communes') return ofDistrict
  const before = stored as { commune?: Id | null } | null
  if (isWithin(data.commune, scope) && (before === null || isWithin(before.commune, scope))) return null
  return {
    reason: `Dòng này là của cấp huyện hoặc của xã khác, không phải của ${scope.title}; dòng này không được nhập.`,
    advice: `Tài khoản của anh/chị chỉ nhập được dữ liệu của ${scope.title}. Nếu ghi nhầm tên xã hoặc «Mã», sửa lại cho đúng.`,
  }
}
