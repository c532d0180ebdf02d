import type { Payload, TypedUser } from 'payload'
import { todayInVietnam, type Day } from '../../content/model/date.ts'
import type { ConsentSource } from '../../content/model/person.ts'
import { villageTitle } from '../../content/model/village.ts'
import type { ImportDocuments } from './documents.ts'
import type { ImportFinding } from './finding.ts'
import { readFiles, type EditSheet } from './readFiles.ts'
import type { OnTable } from './mapSheet.ts'
import type { ImportReport } from './report.ts'
import { notePlacedOutside, openPlaceCheck } from './maps/placeChecks.ts'
import { writeBoundaries } from './maps/writeBoundaries.ts'
import { writePositions } from './maps/writePositions.ts'
import { readPlaces } from './readPlaces.ts'
import { makeMissingCommunes, openCommunes } from './resolveCommunes.ts'
import { isWithin } from './scope.ts'
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

export type ImportRun = Omit<Writing, 'tally' | 'note'> & {
  paths: string[]
  options?: ImportOptions
  editSheet?: EditSheet
  onTable?: OnTable
}
export type RunReport = ImportReport & { documents: ImportDocuments }

/** Brings files, or all files of a folder, into the CMS; the same files again change nothing. */
export const importFiles = (payload: Payload, paths: string[], options: ImportOptions = {}): Promise<ImportReport> =>
  runImport({ payload, paths, options })

/** The same for every door: the command line, the admin's preview (with `planned`) and its real run. */
export async function runImport({ paths, options = {}, editSheet, onTable, ...how }: ImportRun): Promise<RunReport> {
  const findings: ImportFinding[] = []
  const note = (finding: ImportFinding) => void findings.push(finding)
  const today = options.today ?? todayInVietnam(new Date())
  const places = await readPlaces(how)
  const reading = { paths, consent: { ...options, today }, editSheet, onTable, places, note }
  const { documents, unreadable } = await readFiles(reading)
  const tally = new Tally()
  try {
    await writeDocuments(withoutRepeated(documents, note), today, { ...how, tally, note })
  } finally {
    const { created, updated } = tally.counts
    if (!how.planned && created + updated > 0) await requestPublish(how)
  }
  return { ...tally.counts, findings, unreadable, documents }
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
  const bounded = await writeBoundaries(documents.boundaries, asOf, writing)
  const find = await openCommunes(asOf, writing)
  const teams: WrittenVillage[] = []
  for (const round of toRounds(documents.villages)) {
    const villages = await writeVillages(round, find, writing)
    await writeTeams({ villages, today, writing })
    teams.push(...villages)
  }
  await writeBoards(documents.boards, find, writing)
  await writePositions({ positions: documents.positions, find, asOf, writing })
  await notePlaces(teams, asOf, writing)
  await notePlacedOutside(bounded, writing)
  const villages = (await readAll<StoredVillage>(writing, 'villages')).filter(({ commune }) =>
    isWithin(commune, writing.scope),
  )
  const { decisions } = documents
  await writeDecisions(toWantedDecisions({ decisions, teams, villages, find, note: writing.note }), writing)
  await writeBulletins(documents.bulletins, find, writing)
}

/** What the tables say of where a village lies. */
async function notePlaces(villages: WrittenVillage[], asOf: Day, writing: Writing): Promise<void> {
  const check = await openPlaceCheck(asOf, writing)
  for (const { given, commune } of villages) {
    const { at, lat, lon } = given
    if (lat !== undefined && lon !== undefined)
      check({ commune: commune.id, title: villageTitle(given) }, { lat, lon }, { ...at, column: null })
  }
}

async function readAsOf(payload: Payload, today: Day): Promise<Day> {
  const settings = (await payload.findGlobal({ slug: 'settings', depth: 0, overrideAccess: true })) as {
    asOf?: Day | null
  }
  return settings.asOf ?? today
}

/** One publish for the whole import. */
export async function requestPublish({ payload, user }: { payload: Payload; user?: TypedUser }): Promise<void> {
  const requestedAt = new Date().toISOString()
  const data = { reason: 'Nhập dữ liệu từ tệp', requestedAt, requestedBy: user?.id ?? null, state: 'waiting' } as never
  await payload.create({ collection: 'publish-requests', data, depth: 0, overrideAccess: true })
}
