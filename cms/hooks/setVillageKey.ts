import type { CollectionBeforeValidateHook } from 'payload'
import { toSlug } from '../../content/model/text.ts'
import { villageTitle } from '../../content/model/village.ts'
import { idOf } from '../access/actorOf.ts'

/** The stable key («Mã») of a new village, from its commune's code and its name; never changed afterwards. */
export const setVillageKey: CollectionBeforeValidateHook = async ({ data, originalDoc, req }) => {
  if (!data || originalDoc?.key) return originalDoc?.key ? { ...data, key: originalDoc.key } : data
  const communeId = idOf(data.commune)
  if (data.key || !data.name || !data.kind || communeId === null) return data
  const commune = await req.payload.findByID({ collection: 'communes', id: communeId, depth: 0, req })
  const bare = `${commune.code}-${toSlug(villageTitle({ kind: data.kind, name: data.name }))}`
  for (let n = 1; ; n++) {
    const key = n === 1 ? bare : `${bare}-${n}`
    const { totalDocs } = await req.payload.count({ collection: 'villages', where: { key: { equals: key } }, req })
    if (totalDocs === 0) return { ...data, key }
  }
}
