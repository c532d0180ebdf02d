/** Renders previews beside the admin, so that no page can hold it up. */
import { statSync } from 'node:fs'
import type { Snapshot } from '../../content/model/snapshot.ts'
import { allowedContacts, findContactProblems } from '../publish/checkPages.ts'
import type { PublishPaths } from '../publish/publishPaths.ts'
import { readSnapshot } from '../publish/readSnapshot.ts'
import { currentRelease } from '../publish/release.ts'
import { bundleEntry, hashOfBundle, loadSiteBundle } from '../publish/siteBundle.ts'
import { answerQuestions } from '../threads/answerQuestions.ts'
import { findTouched, type TouchedPages } from './findTouched.ts'
import { KnownReads } from './knownReads.ts'
import { mapDraft, type MappedDraft } from './mapDraft.ts'
import type { Draft } from './readDraft.ts'
import { sayContact } from './sayContacts.ts'

/** Without a key the site is loaded, before it is needed. */
export type Question = { paths: PublishPaths } & (
  { key: null } | { key: string; draft?: Draft; about: { page: string } | 'draft' | 'touched' }
)
/** What is missing for an answer and has to be sent along: the draft of this key, or all that it stands among. */
export type Missing = { missing: 'documents' | 'draft' }
export type DraftAnswer = { path: string | null; findings: string[] }
export type PageAnswer = { status: number; type: string; body: Uint8Array }
export type Answer = DraftAnswer | Missing | PageAnswer | TouchedPages

type Pair = { draft: Draft; base: Snapshot | null; mapped: MappedDraft }
const mostPairs = 3
const pairs = new Map<string, Pair>()

const keepLast = <T>(kept: Map<string, T>, most: number): void => {
  for (const oldest of [...kept.keys()].slice(0, Math.max(0, kept.size - most))) kept.delete(oldest)
}

/** The snapshot behind the release on the site; drafts share its things. */
const bases = new Map<string, Snapshot | null>()
const baseOf = (paths: PublishPaths, release: string | null): Snapshot | null => {
  if (release === null) return null
  const base = bases.has(release) ? (bases.get(release) ?? null) : readSnapshot(paths, release)
  bases.set(release, base)
  keepLast(bases, 1)
  return base
}

const hashes = new Map<string, string>()
const bundleHash = (bundle: string): string => {
  const compiled = `${bundle} ${statSync(bundleEntry(bundle)).mtimeMs}`
  const hash = hashes.get(compiled) ?? hashOfBundle(bundle)
  hashes.set(compiled, hash)
  return hash
}

const reads = new KnownReads()

const touched = async ({ draft, base, mapped }: Pair, paths: PublishPaths): Promise<TouchedPages> => {
  const site = await loadSiteBundle(paths.bundle)
  const known = reads.of(paths, { bundle: bundleHash(paths.bundle), siteUrl: paths.siteUrl, today: draft.today })
  return findTouched({ site, paths, release: draft.release, base, draft: mapped.snapshot, reads: known })
}

const renderPage = async ({ mapped: { snapshot } }: Pair, { bundle, siteUrl }: PublishPaths, path: string) => {
  const site = await loadSiteBundle(bundle)
  const answer = await site.render(new Request(new URL(path, siteUrl)), { snapshot, siteUrl })
  const type = answer.headers.get('content-type') ?? 'application/octet-stream'
  return { status: answer.status, type, body: new Uint8Array(await answer.arrayBuffer()) }
}

const examine = async (pair: Pair, paths: PublishPaths): Promise<DraftAnswer> => {
  const { draft, mapped } = pair
  const { path, findings, snapshot } = mapped
  if (path === null || draft.document === null) return { path, findings }
  const contacts = findContactProblems(
    await renderPage(pair, paths, path),
    allowedContacts(snapshot, phonesOn(snapshot)),
  )
  const said = contacts.map((contact) => sayContact(contact, draft.document ?? {}))
  return { path, findings: [...findings, ...said] }
}

/** A snapshot holds none but consented ones. */
const phonesOn = ({ villages }: Snapshot): Set<string> => {
  const people = villages.flatMap(({ team }) => [
    ...(team?.members ?? []),
    ...(team?.groups ?? []).flatMap(({ members }) => members),
  ])
  return new Set(people.flatMap(({ phone }) => phone ?? []))
}

const open = (key: string, draft: Draft | undefined, paths: PublishPaths): Missing | Pair => {
  const known = pairs.get(key)
  if (known) return known
  if (!draft) return { missing: 'draft' }
  const base = baseOf(paths, draft.release)
  if ((base === null || draft.needsWhole) && !draft.isWhole) return { missing: 'documents' }
  const pair = { draft, base, mapped: mapDraft(draft, base) }
  pairs.set(key, pair)
  keepLast(pairs, mostPairs)
  return pair
}

const answer = async (question: Question): Promise<Answer | null> => {
  const { paths } = question
  if (question.key === null) {
    const site = await loadSiteBundle(paths.bundle)
    const base = baseOf(paths, currentRelease(paths))
    if (base) site.answersOn(base)
    return null
  }
  const pair = open(question.key, question.draft, paths)
  if ('missing' in pair) return pair
  if (question.about === 'draft') return examine(pair, paths)
  return question.about === 'touched' ? touched(pair, paths) : renderPage(pair, paths, question.about.page)
}

answerQuestions<Question>(answer)
