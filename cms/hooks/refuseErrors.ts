import { APIError, ValidationError, type CollectionBeforeChangeHook, type PayloadRequest } from 'payload'
import { checkBoard, checkTeam, type Finding } from '../../content/model/checks.ts'
import { idOf } from '../access/actorOf.ts'
import { toCheckedBoard, toCheckedTeam, toCheckedVillage } from './toChecked.ts'

/** An `error` refuses the publish, with its sentence at its field; warnings pass and are shown in the form. */
const refuse = (collection: string, findings: Finding[], req: PayloadRequest): void => {
  const errors = findings
    .filter(({ severity }) => severity === 'error')
    // The label is what the form's own notice says, which takes a comma for the next field.
    .map(({ place, message }) => ({ path: place, message, label: message.replaceAll(',', ' –') }))
  if (errors.length > 0) throw new ValidationError({ collection, errors, req }, req.t)
}

export const refuseTeamErrors: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const doc = { ...originalDoc, ...data }
  if (doc._status !== 'published') return data
  const id = idOf(doc.village)
  if (id === null) throw new APIError('Hãy chọn thôn, bản, tổ dân phố của tổ.', 400, null, true)
  const village = await req.payload.findByID({ collection: 'villages', id, depth: 0, req })
  refuse('teams', checkTeam(toCheckedTeam(doc), toCheckedVillage(village)), req)
  return data
}

export const refuseBoardErrors: CollectionBeforeChangeHook = ({ data, originalDoc, req }) => {
  const doc = { ...originalDoc, ...data }
  if (doc._status === 'published') refuse('boards', checkBoard(toCheckedBoard(doc), doc.level), req)
  return data
}
