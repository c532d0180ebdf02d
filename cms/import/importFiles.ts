import type { Payload } from 'payload'
import { todayInVietnam, type Day } from '../../content/model/date.ts'
import type { ConsentSource } from '../../content/model/person.ts'
import type { ImportDocuments } from './documents.ts'
import type { ImportFinding } from './finding.ts'
import { readFiles } from './readFiles.ts'
import type { ImportReport } from './report.ts'
import { makeMissingCommunes, openCommunes } from './resolveCommunes.ts'
import { readAll, type StoredVillage } from './stored.ts'
import { Tally } from './tally.ts'
import { toWantedDecisions } from './wantedDecisions.ts'
import { writeBoards } from './writeBoards.ts'
import { writeBulletins } from './writeBulletins.ts'
import type { Writing } from './writeChanges.ts'
import { writeCommunes } from './writeCommunes.ts'
import { writeDecisions } from './writeDecisions.ts'
import { writeSettings } from './writeSettings.ts'
import { writeTeams } from './writeTeams.ts'
import { writeVillages, type WrittenVillage } from './writeVillages.ts'
import { toRounds, withoutRepeated } from './withoutRepeated.ts'

export type ImportOptions = {
  /** How and when the people said yes, where the file says only «Có». */
  consentSource?: ConsentSource
  consentDate?: Day
  today?: Day
}

/** Brings files, or all files of a folder, into the CMS; the same files again change nothing. */
export async function importFiles(
  payload: Payload,
  paths: string[],
  options: ImportOptions = {},
): Promise<ImportReport> {
  const findings: ImportFinding[] = []
  const note = (finding: ImportFinding) => void findings.push(finding)
  const today = options.today ?? todayInVietnam(new Date())
  const { documents, unreadable } = await readFiles({ paths, consent: { ...options, today }, note })
  const tally = new Tally()
  try {
    await writeDocuments(withoutRepeated(documents, note), today, { payload, tally, note })
  } finally {
    if (tally.counts.created + tally.counts.updated > 0) await requestPublish(payload)
  }
  return { ...tally.counts, findings, unreadable }
}

async function writeDocuments(documents: ImportDocuments, today: Day, writing: Writing): Promise<void> {
  await writeSettings(documents.settings, writing)
  await writeCommunes(documents.communes, writing)
  const asOf = await readAsOf(writing.payload, today)
  await makeMissingCommunes(
    documents.villages.map(({ commune }) => commune),
    asOf,
    writing,
  )
  const find = await openCommunes(asOf, writing)
  const teams: WrittenVillage[] = []
  for (const round of toRounds(documents.villages)) {
    const villages = await writeVillages(round, find, writing)
    await writeTeams({ villages, today, writing })
    teams.push(...villages)
  }
  await writeBoards(documents.boards, find, writing)
  const villages = await readAll<StoredVillage>(writing.payload, 'villages')
  const { decisions } = documents
  await writeDecisions(toWantedDecisions({ decisions, teams, villages, find, note: writing.note }), writing)
  await writeBulletins(documents.bulletins, find, writing)
}

async function readAsOf(payload: Payload, today: Day): Promise<Day> {
  const settings = (await payload.findGlobal({ slug: 'settings', depth: 0, overrideAccess: true })) as {
    asOf?: Day | null
  }
  return settings.asOf ?? today
}

/** One publish for the whole import. */
async function requestPublish(payload: Payload): Promise<void> {
  const data = { reason: 'Nhập dữ liệu từ tệp', requestedAt: new Date().toISOString(), state: 'waiting' } as never
  await payload.create({ collection: 'publish-requests', data, depth: 0, overrideAccess: true })
}
