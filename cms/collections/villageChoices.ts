import type { Endpoint, Where } from 'payload'
import { isDistrict } from '../../content/model/role.ts'
import { compareVietnamese } from '../../content/model/text.ts'
import { actorOf, idOf } from '../access/actorOf.ts'
import { nameVillage } from '../admin/missing.ts'
import { readDecided } from '../admin/readUnits.ts'

type Id = number | string
/** A village as the form of a decision offers it. */
export type VillageChoice = { id: Id; title: string; commune: Id; communeTitle: string; isDecided: boolean }

/** `GET /api/villages/choices`: what a decision may name, and which of them one in force names already. */
export const villageChoices: Endpoint = {
  path: '/choices',
  method: 'get',
  handler: async ({ payload, user }) => {
    const actor = actorOf({ user })
    if (!actor) return Response.json({ message: 'Xin đăng nhập lại.' }, { status: 401 })
    const own: Where = isDistrict(actor) ? {} : { commune: { equals: actor.commune } }
    const all = { overrideAccess: false, user, depth: 0, pagination: false } as const
    const [villages, communes, decided] = await Promise.all([
      payload.find({ collection: 'villages', where: own, select: { name: true, kind: true, commune: true }, ...all }),
      payload.find({ collection: 'communes', select: { name: true }, ...all }),
      readDecided(payload),
    ])
    const titleOf = new Map(communes.docs.map(({ id, name }) => [id as Id, name ?? '']))
    const choices = villages.docs.map((village): VillageChoice => {
      const commune = idOf(village.commune) ?? ''
      const communeTitle = titleOf.get(commune) ?? ''
      return { id: village.id, title: nameVillage(village), commune, communeTitle, isDecided: decided.has(village.id) }
    })
    const byName = (a: VillageChoice, b: VillageChoice) =>
      compareVietnamese(a.communeTitle, b.communeTitle) || compareVietnamese(a.title, b.title)
    return Response.json({ choices: choices.toSorted(byName) }, { headers: { 'Cache-Control': 'no-store' } })
  },
}
