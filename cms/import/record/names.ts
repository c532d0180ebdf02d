import type { Payload } from 'payload'
import { communeTitle } from '../../../content/model/commune.ts'
import { decisionTypes, type DecisionType } from '../../../content/model/decision.ts'
import { showDay } from '../../../content/model/date.ts'
import { villageTitle } from '../../../content/model/village.ts'
import type { Planned } from '../planned.ts'
import { readAll, type Collection, type Id, type StoredCommune, type StoredVillage } from '../stored.ts'
import type { NameOf } from './showValue.ts'

/** Villages and communes by their names, those that an import would make included. */
export async function readNames(payload: Payload, planned?: Planned): Promise<NameOf> {
  const reading = { payload, ...(planned ? { planned } : {}) }
  const communes = await readAll<StoredCommune>(reading, 'communes')
  const villages = await readAll<StoredVillage>(reading, 'villages')
  const communeNames = new Map(communes.map((commune) => [String(commune.id), communeTitle(commune)]))
  const names = new Map([
    ...communes.map(({ id }): [string, string] => [`communes/${id}`, communeNames.get(String(id)) ?? '']),
    ...villages.map((village): [string, string] => [
      `villages/${village.id}`,
      [villageTitle(village), communeNames.get(String(village.commune))].filter(Boolean).join(', '),
    ]),
  ])
  return (collection, id) => names.get(`${collection}/${id}`) ?? String(id)
}

type Named = { collection: Collection; id: Id; values: Record<string, unknown> }

/** What a board calls the document. */
export function titleOf({ collection, id, values }: Named, nameOf: NameOf): string {
  const commune = values.commune ? nameOf('communes', values.commune as Id) : 'cấp huyện'
  switch (collection) {
    case 'communes':
    case 'villages':
      return nameOf(collection, id)
    case 'teams':
      return `Tổ dân vận ${nameOf('villages', values.village as Id)}`
    case 'boards':
      return `Ban chỉ đạo ${commune}`
    case 'decisions':
      return `${decisionTypes[values.type as DecisionType]} ${String(values.number)} ngày ${showDay(String(values.signedOn))}`
    case 'bulletins':
      return String(values.title)
  }
}
