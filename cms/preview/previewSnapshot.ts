import type { Payload } from 'payload'
import { todayInVietnam } from '../../content/model/date.ts'
import { readConfirmations } from '../consent/readConfirmations.ts'
import { currentRelease } from '../publish/release.ts'
import { readSnapshot } from '../publish/readSnapshot.ts'
import { publishPaths } from '../publish/publishPaths.ts'
import type { Id, Noun, PublishedDocuments, SettingsDocument, StoredFile } from '../publish/publishedDocuments.ts'
import { readPublished } from '../publish/readPublished.ts'
import { toSnapshot } from '../publish/toSnapshot.ts'
import { WholeFault } from '../publish/wholeFault.ts'
import type { DryRun } from './dryRun.ts'
import { checkedForms } from './previews.ts'
import { Refused } from './sayRefusal.ts'
import type { Pair } from './previewThread.ts'

export type Compared = {
  /** What is on the site now, and what would be. */
  pair: Pair
  findings: string[]
  files: StoredFile[]
  consentedPhones: Set<string>
}
type Row = Record<string, unknown> & { id: Id }
type PersonRows = { phone?: string | null }[] | null | undefined

/** The published documents with the one in question in its place, mapped the way a publish would map them now. */
export const compareSnapshots = async (
  payload: Payload,
  noun: Noun,
  { document, findings }: DryRun,
): Promise<Compared> => {
  const paths = publishPaths()
  const release = currentRelease(paths)
  const base = release === null ? null : readSnapshot(paths, release)
  const documents = await readPublished(payload)
  const changed = document === null ? documents : await withDocument(payload, documents, { noun, document })
  const mapping = { today: todayInVietnam(new Date()), previous: base, forms: checkedForms() }
  const { snapshot: draft, problems } = sayWhole(() => toSnapshot(changed, mapping))
  const own = problems.filter(
    (problem) => problem.noun === noun && (noun === 'settings' || problem.id === document?.id),
  )
  return {
    pair: { release, base, draft },
    // What the form says already is not said twice.
    findings: findings.length > 0 ? findings : own.map(({ message }) => message),
    files: [...changed.files.values()],
    consentedPhones: changed.consentedPhones,
  }
}

/** Settings that nothing can be made of: their sentence says so. */
const sayWhole = <T>(map: () => T): T => {
  try {
    return map()
  } catch (error) {
    throw error instanceof WholeFault ? new Refused(error.message) : error
  }
}

type Placed = { noun: Noun; document: Row }

const withDocument = async (
  payload: Payload,
  documents: PublishedDocuments,
  { noun, document }: Placed,
): Promise<PublishedDocuments> => {
  if (noun === 'settings') return { ...documents, settings: document as SettingsDocument }
  const list = documents[noun] as Row[]
  const before = list.find(({ id }) => id === document.id)
  const placed = noun === 'teams' ? await withConfirmation(payload, document) : document
  const changed = before ? list.map((each) => (each === before ? placed : each)) : [...list, placed].sort(byId)
  return {
    ...documents,
    [noun]: changed,
    files: await withFiles(payload, documents.files, document),
    // A visitor reads a phone of it only where there is a consent.
    consentedPhones:
      noun === 'teams' ? new Set([...documents.consentedPhones, ...phonesOf(document)]) : documents.consentedPhones,
  }
}

/** In the order of a read. */
const byId = (one: Row, other: Row): number => (one.id < other.id ? -1 : 1)

/** The day on which a team was confirmed is no field of it. */
const withConfirmation = async (payload: Payload, team: Row): Promise<Row> => {
  const confirmed = await readConfirmations(payload, { teams: [team.id] })
  return { ...team, confirmedOn: confirmed.get(team.id) ?? null }
}

const phonesOf = (team: Row): string[] => {
  const groups = (team.groups ?? []) as { members?: PersonRows }[]
  const people = [team.members as PersonRows, ...groups.map(({ members }) => members)].flatMap((rows) => rows ?? [])
  return people.map(({ phone }) => phone).filter((phone) => typeof phone === 'string')
}

/** The file that the draft names, if it is not out yet. */
const withFiles = async (payload: Payload, files: Map<Id, StoredFile>, { file, audio }: Row) => {
  const id = (file ?? audio) as Id | null | undefined
  if (id === null || id === undefined || files.has(id)) return files
  const { docs } = await payload.find({ collection: 'files', where: { id: { equals: id } }, depth: 0, limit: 1 })
  const found = docs.map(({ id, filename, mimeType, filesize }): [Id, StoredFile] => [
    id,
    { id, filename: filename ?? '', mimeType: mimeType ?? '', filesize: filesize ?? 0 },
  ])
  return new Map([...files, ...found])
}
