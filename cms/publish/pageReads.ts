import { hash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { KnownPage, KnownPages } from './knownPages.ts'
import { isMissing } from './placeFile.ts'
import type { PublishPaths } from './publishPaths.ts'

/** What every page depends on beside its own questions. */
export type ReadFor = { bundle: string; siteUrl: string; today: string }
/** What a page asked of the snapshot and all answers together; see `KnownPage`. */
export type PageRead = Pick<KnownPage, 'key' | 'questions' | 'status'>
export type PageReads = Map<string, PageRead>

const shape = z.strictObject({
  bundle: z.string(),
  siteUrl: z.string(),
  today: z.string(),
  /** Each text once; pages name them by their place. */
  questions: z.array(z.string()),
  pages: z.array(z.tuple([z.string(), z.int(), z.string(), z.array(z.int().nonnegative())])),
})

/** Beside the releases and never in one. Names of questions and hashes of their answers: nothing that a page shows. */
export const pageReadsFile = (paths: PublishPaths): string => join(paths.data, 'page-reads.json')

/** Tells other processes what the pages on the site asked, so that they need not render them to see what changes. */
export const writePageReads = async (paths: PublishPaths, now: ReadFor, known: KnownPages): Promise<void> => {
  const places = new Map<string, number>()
  const placeOf = (question: string): number => {
    const place = places.get(question) ?? places.size
    places.set(question, place)
    return place
  }
  const pages = [...known.values()].map(({ path, status, key, questions }) => [
    path,
    status,
    key,
    questions.map(placeOf),
  ])
  const file = pageReadsFile(paths)
  const beside = join(dirname(file), '.page-reads.json')
  const { bundle, siteUrl, today } = now
  const text = JSON.stringify({ bundle, siteUrl, today, questions: [...places.keys()], pages })
  writeFileSync(beside, `${sumOf(text)}\n${text}`)
  await rename(beside, file)
}

/**
 * None where the file is absent, torn, altered or of another bundle, address or day: everything is then rendered. Of
 * which release it is does not matter: a page's key is a hash of all answers that it was given, so that whoever finds the
 * same answers in another snapshot has the same page.
 */
export const readPageReads = (paths: PublishPaths, now: ReadFor): PageReads => {
  const found = shape.safeParse(parse(pageReadsFile(paths))).data
  const isSame = found && found.bundle === now.bundle && found.siteUrl === now.siteUrl && found.today === now.today
  if (!isSame || found.pages.some(([, , , places]) => places.some((place) => place >= found.questions.length)))
    return new Map()
  return new Map(
    found.pages.map(([path, status, key, places]) => [
      path,
      { status, key, questions: places.map((place) => found.questions[place] as string) },
    ]),
  )
}

const sumOf = (text: string): string => hash('sha256', text, 'hex')

/** Null: not what was written, from the first byte to the last. */
const parse = (file: string): unknown => {
  const written = readIfThere(file)
  const end = written.indexOf('\n')
  const text = written.slice(end + 1)
  return end > 0 && written.slice(0, end) === sumOf(text) ? JSON.parse(text) : null
}

const readIfThere = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (isMissing(error)) return ''
    throw error
  }
}
