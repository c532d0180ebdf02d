import type { PayloadRequest, Where } from 'payload'
import { isCurrentOn } from '../../../content/model/commune.ts'
import { todayInVietnam } from '../../../content/model/date.ts'
import { compareVietnamese } from '../../../content/model/text.ts'
import { ownCommune } from '../../access/ownCommune.ts'
import type { Collection, StoredCommune, StoredDecision, StoredTeam, StoredVillage } from '../stored.ts'
import { writeTextWorkbook, type TextSheet } from '../textWorkbook.ts'
import { exportHeadings, toTeamRows, type Exported } from './teamRows.ts'

/** The teams that the asker may write, a sheet a commune, in the form that the import reads. Null: nobody is asking. */
export async function exportTeams(req: PayloadRequest): Promise<Buffer | null> {
  const where = ownCommune({ req })
  if (where === false) return null
  const communes = await readCurrent(req)
  const villages = await read<StoredVillage>(req, 'villages', where)
  const teams = new Map((await read<StoredTeam>(req, 'teams', where)).map((team) => [team.village, team]))
  const decisions = (await read<StoredDecision>(req, 'decisions', where)).filter(isOfTeams)
  const sheets = communes.flatMap((commune): TextSheet[] => {
    const own = villages.filter((village) => village.commune === commune.id)
    const exported = own.map((village): Exported => {
      const decision = decisions.find((each) => each.commune === commune.id && each.villages?.includes(village.id))
      return { commune, village, team: teams.get(village.id) ?? null, decision: decision ?? null }
    })
    return own.length > 0 ? [{ name: commune.name, rows: [exportHeadings, ...exported.flatMap(toTeamRows)] }] : []
  })
  return writeTextWorkbook(sheets.length > 0 ? sheets : [{ name: 'Danh sách', rows: [exportHeadings] }])
}

/** Drafts are not spoken of: an import would publish them. */
const isOfTeams = ({ type, _status }: StoredDecision) => type === 'quyet-dinh' && _status === 'published'

async function read<Document>(req: PayloadRequest, collection: Collection, where: Where | true): Promise<Document[]> {
  const { docs } = await req.payload.find({
    collection,
    ...(where === true ? {} : { where }),
    draft: true,
    depth: 0,
    pagination: false,
    sort: 'id',
    overrideAccess: false,
    user: req.user,
  })
  return docs as unknown as Document[]
}

/** A list names its commune as it is called on the day of the figures; units of other times are not in it. */
async function readCurrent(req: PayloadRequest): Promise<StoredCommune[]> {
  const { docs } = await req.payload.find({ collection: 'communes', depth: 0, pagination: false, overrideAccess: true })
  const settings = await req.payload.findGlobal({ slug: 'settings', depth: 0, overrideAccess: true })
  const asOf = (settings as { asOf?: string | null }).asOf ?? todayInVietnam(new Date())
  return (docs as unknown as StoredCommune[])
    .filter((commune) => isCurrentOn({ ...commune, validTo: commune.validTo ?? null }, asOf))
    .toSorted((a, b) => compareVietnamese(a.name, b.name))
}
