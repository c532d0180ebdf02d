import type { Day } from '../../content/model/date.ts'
import { refuse } from './cells.ts'
import { isWithin, type Scope } from './scope.ts'
import { communeRefKey, findCommune, showCommune } from './communeIndex.ts'
import type { CommuneRef } from './documents.ts'
import { readAll, type Id, type StoredCommune } from './stored.ts'
import { writeChanges, type Change, type Writing } from './writeChanges.ts'

/** The commune that a table names; undefined where that was reported and the row is left out. */
export type CommuneFinder = (ref: CommuneRef) => StoredCommune | undefined

export async function openCommunes(asOf: Day, writing: Writing): Promise<CommuneFinder> {
  const communes = await readAll<StoredCommune>(writing, 'communes')
  return (ref) => {
    const match = findCommune(ref, communes, asOf)
    if (match.is === 'found' && isWithin(match.commune.id, writing.scope)) return match.commune
    if (writing.scope && (match.is === 'found' || match.is === 'missing'))
      return refuse({ at: ref.at, note: writing.note }, ...explainOther(ref, writing.scope))
    if (match.is === 'found') return undefined
    return refuse({ at: ref.at, note: writing.note }, ...explain(ref, match))
  }
}

const explainOther = (ref: CommuneRef, scope: Scope): [string, string] => [
  `Dòng này ghi «${showCommune(ref)}», không phải ${scope.title}; dòng này không được nhập.`,
  `Tài khoản của anh/chị chỉ nhập được dữ liệu của ${scope.title}. Nếu ghi nhầm, sửa tên xã; nếu đúng là xã khác, gửi cho xã đó hoặc cấp huyện.`,
]

function explain(ref: CommuneRef, match: Exclude<ReturnType<typeof findCommune>, { is: 'found' }>): [string, string] {
  const given = showCommune(ref)
  if (match.is === 'missing')
    return [
      `Không có «${given}» trong hệ thống; dòng này không được nhập.`,
      'Sửa tên, hoặc thêm xã trong mục «Xã, thị trấn».',
    ]
  const names = match.communes.map(showCommune).join(', ')
  if (match.is === 'ambiguous')
    return [
      `«${given}» có thể là nhiều đơn vị: ${names}; dòng này không được nhập.`,
      'Ghi đủ loại, ví dụ «Xã …» hoặc «Thị trấn …».',
    ]
  return [
    `Không có «${given}»; dòng này không được nhập.`,
    `Có phải ${names} không? Sửa đúng tên và dấu; nếu là đơn vị khác, thêm trong mục «Xã, thị trấn» trước.`,
  ]
}

/** Codes from 99001 on belong to no real unit: they stand until the district enters the real one. */
const firstProvisionalCode = 99_001

/** Communes that team tables name and nobody has entered yet are made, for the district to complete. */
export async function makeMissingCommunes(refs: CommuneRef[], asOf: Day, writing: Writing): Promise<void> {
  // Only the district makes communes; a row that names an unknown one is refused when it is looked up.
  if (writing.scope) return
  const communes = await readAll<StoredCommune>(writing, 'communes')
  const missing = new Map<string, CommuneRef>()
  for (const ref of refs) {
    if (
      findCommune(ref, [...communes, ...[...missing.values()].map((made) => toUnit(made, asOf))], asOf).is === 'missing'
    ) {
      missing.set(communeRefKey(ref), ref)
    }
  }
  const used = new Set(communes.map(({ code }) => code))
  const free = provisionalCodes(used)
  const changes = [...missing.values()].map((ref): Change => {
    const { code, name, kind, validFrom } = toUnit(ref, asOf, free.next().value)
    const reason = `${showCommune({ kind, name })} chưa có nên được tạo mới với mã tạm ${code}${ref.kind === null ? ', loại «Xã»' : ''}.`
    writing.note({
      ...ref.at,
      severity: 'warning',
      reason,
      advice: 'Mở mục «Xã, thị trấn» và sửa mã, loại, ngày bắt đầu cho đúng.',
    })
    return { collection: 'communes', at: ref.at, stored: null, data: { code, name, kind, validFrom } }
  })
  await writeChanges(changes, writing)
}

function* provisionalCodes(used: Set<string>): Generator<string, string> {
  for (let code = firstProvisionalCode; ; code++) if (!used.has(String(code))) yield String(code)
}

const toUnit = ({ kind, name }: CommuneRef, asOf: Day, code = ''): StoredCommune => ({
  id: '' as Id,
  code,
  name,
  kind: kind ?? 'xa',
  validFrom: `${asOf.slice(0, 4)}-01-01`,
})
