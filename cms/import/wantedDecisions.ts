import { villageTitle } from '../../content/model/village.ts'
import { foldKeepingMarks } from '../../content/model/text.ts'
import { refuse, type Note } from './cells.ts'
import { showCommune } from './communeIndex.ts'
import type { ImportDecision, VillageRef } from './documents.ts'
import { isLikeName, isSameName } from './names.ts'
import type { CommuneFinder } from './resolveCommunes.ts'
import type { Id, StoredCommune, StoredVillage } from './stored.ts'
import type { WrittenVillage } from './writeVillages.ts'

/** A decision with the villages that it names, from its own table or from the teams' rows. */
export type WantedDecision = {
  given: Omit<ImportDecision, 'commune' | 'villages'>
  commune: StoredCommune | null
  villages: Map<Id, string>
}

type Sources = {
  decisions: ImportDecision[]
  teams: WrittenVillage[]
  villages: StoredVillage[]
  find: CommuneFinder
  note: Note
}
type Keyed = Pick<ImportDecision, 'type' | 'number' | 'signedOn'>

/** Numbers begin anew every term, so that the day and the commune belong to the key. */
export const decisionKey = ({ type, number, signedOn }: Keyed, commune: Id | null): string =>
  [type, foldKeepingMarks(number.replace(/^số\s+/i, '')), signedOn, commune ?? ''].join('|')

export function toWantedDecisions({ decisions, teams, villages, find, note }: Sources): WantedDecision[] {
  const wanted = new Map<string, WantedDecision>()
  for (const { commune: ref, villages: refs, ...given } of decisions) {
    const commune = ref === null ? null : find(ref)
    if (commune === undefined) continue
    const key = decisionKey(given, commune?.id ?? null)
    if (wanted.has(key)) refuse({ at: given.at, note }, ...repeated)
    else wanted.set(key, { given, commune, villages: findVillages({ refs, commune, villages, note }) })
  }
  for (const team of teams) addTeam(team, wanted)
  return [...wanted.values()]
}

const repeated = ['Văn bản này đã có ở dòng trên; dòng này không được nhập.', 'Xoá bớt một dòng.'] as const

/** A decision that a team's rows name by number and day stands for the whole village. */
function addTeam(
  { given: { decision, kind, name }, commune, id }: WrittenVillage,
  wanted: Map<string, WantedDecision>,
) {
  if (!decision) return
  const given = { type: 'quyet-dinh' as const, ...decision }
  const key = decisionKey(given, commune.id)
  const known = wanted.get(key) ?? { given, commune, villages: new Map() }
  known.villages.set(id, villageTitle({ kind, name }))
  wanted.set(key, known)
}

type Refs = { refs: VillageRef[]; commune: StoredCommune | null; villages: StoredVillage[]; note: Note }

function findVillages({ refs, commune, villages, note }: Refs): Map<Id, string> {
  const found = refs.flatMap((ref): [Id, string][] => {
    const village = findVillage({ ref, commune, villages, note })
    return village ? [[village.id, villageTitle(village)]] : []
  })
  return new Map(found)
}

function findVillage({ ref, commune, villages, note }: Omit<Refs, 'refs'> & { ref: VillageRef }) {
  const byKey = villages.find(({ key }) => key === ref.key)
  if (byKey) return byKey
  const near = villages.filter((village) => commune === null || village.commune === commune.id)
  const ofKind = near.filter(({ kind }) => ref.kind === null || kind === ref.kind)
  const named = ofKind.filter(({ name }) => isSameName(name, ref.name))
  if (named.length === 1) return named[0]
  const suggested = named.length > 1 ? named : ofKind.filter(({ name }) => isLikeName(name, ref.name))
  const where = commune ? ` ở ${showCommune(commune)}` : ''
  const how = named.length > 1 ? 'nhiều hơn một' : 'chưa có'
  const hint = suggested.map((village) => `${villageTitle(village)} (mã ${village.key})`).join(', ')
  const advice = hint ? `Ghi mã thay cho tên; có phải: ${hint}?` : 'Nhập thôn trước, hoặc sửa tên cho đúng.'
  return refuse({ at: ref.at, note }, `«${ref.name}»${where} ${how}; quyết định được nhập không kèm thôn này.`, advice)
}
