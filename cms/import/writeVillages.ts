import { villageTitle } from '../../content/model/village.ts'
import { refuse } from './cells.ts'
import { showCommune } from './communeIndex.ts'
import type { ImportVillage } from './documents.ts'
import { isLikeName, isSameName } from './names.ts'
import type { CommuneFinder } from './resolveCommunes.ts'
import { readAll, type Id, type StoredCommune, type StoredVillage } from './stored.ts'
import { withoutUnsaid } from './writeCommunes.ts'
import { writeChanges, type Change, type Writing } from './writeChanges.ts'

/** A village that is in the database now. */
export type WrittenVillage = { given: ImportVillage; id: Id; commune: StoredCommune }
type Located = { given: ImportVillage; commune: StoredCommune }

export async function writeVillages(
  villages: ImportVillage[],
  find: CommuneFinder,
  writing: Writing,
): Promise<WrittenVillage[]> {
  const index = indexByCommune(await readAll<StoredVillage>(writing, 'villages'))
  const pairs = villages.flatMap((given) => {
    const commune = find(given.commune)
    const change = commune && toChange({ given, commune }, index, writing)
    return change ? [{ given, commune, change }] : []
  })
  const ids = await writeChanges(
    pairs.map(({ change }) => change),
    writing,
  )
  return pairs.flatMap(({ given, commune, change }) => {
    const id = ids.get(change)
    return id === undefined ? [] : [{ given, commune, id }]
  })
}

type Index = { byKey: Map<string, StoredVillage>; byCommune: Map<Id, StoredVillage[]> }

const indexByCommune = (villages: StoredVillage[]): Index => ({
  byKey: new Map(villages.map((village) => [village.key, village])),
  byCommune: Map.groupBy(villages, ({ commune }) => commune),
})

function toChange({ given, commune }: Located, index: Index, writing: Writing): Change | undefined {
  const stored = findStored({ given, commune }, index, writing)
  if (stored === undefined) return undefined
  const { at, key, kind, name, households, people, lat, lon, formerNames } = given
  const said = withoutUnsaid({ kind, name, households, people, lat, lon, formerNames })
  return { collection: 'villages', at, stored, data: { ...said, ...(key ? { key } : {}), commune: commune.id } }
}

/** Null: a new village. Undefined: it could be several, which was reported. */
function findStored({ given, commune }: Located, index: Index, { note }: Writing): StoredVillage | null | undefined {
  const neighbours = index.byCommune.get(commune.id) ?? []
  const named = neighbours.filter(({ kind, name }) => kind === given.kind && isSameName(name, given.name))
  const byKey = given.key === null ? undefined : index.byKey.get(given.key)
  if (byKey) return noteRenamed(given, byKey, note)
  if (given.key === null && named.length > 1) {
    const keys = named.map(({ key }) => key).join(', ')
    const reason = `${showCommune(commune)} có ${named.length} ${villageTitle(given)}; các dòng này không được nhập.`
    return refuse({ at: given.at, note }, reason, `Ghi cột «Mã» để biết là thôn nào: ${keys}.`)
  }
  if (given.key === null && named[0]) return named[0]
  noteSimilar({ given, named, neighbours, note })
  return null
}

function noteRenamed(given: ImportVillage, stored: StoredVillage, note: Writing['note']): StoredVillage {
  if (!isSameName(stored.name, given.name) || stored.kind !== given.kind) {
    const reason = `Mã ${stored.key} đang là ${villageTitle(stored)}; được đổi thành ${villageTitle(given)}.`
    note({ ...given.at, severity: 'warning', reason, advice: 'Nếu ghi nhầm mã, sửa lại rồi nhập lại.' })
  }
  return stored
}

type Similar = { given: ImportVillage; named: StoredVillage[]; neighbours: StoredVillage[]; note: Writing['note'] }

/** Đông Sơn beside Đồng Sơn, or a second village of one name under another key: made, and the board is asked. */
function noteSimilar({ given, named, neighbours, note }: Similar) {
  const like = named[0] ?? neighbours.find(({ kind, name }) => kind === given.kind && isLikeName(name, given.name))
  if (!like) return
  const reason = `${villageTitle(given)} được tạo mới, bên cạnh ${villageTitle(like)} (mã ${like.key}) đã có.`
  note({
    ...given.at,
    severity: 'warning',
    reason,
    advice: 'Nếu là cùng một thôn, sửa tên hoặc «Mã» cho đúng rồi nhập lại, và xoá thôn mới tạo.',
  })
}
