import { readFileSync, writeFileSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { KnownPage, KnownPages } from './knownPages.ts'
import type { PublishPaths } from './publishPaths.ts'

/** What every page depends on beside its own questions. */
export type ReadFor = { release: string; bundle: string; siteUrl: string; today: string }
/** What a page asked of the snapshot and all answers together; see `KnownPage`. */
export type PageRead = Pick<KnownPage, 'key' | 'questions' | 'status'>
export type PageReads = Map<string, PageRead>

const shape = z.strictObject({
  release: z.string(),
  bundle: z.string(),
  siteUrl: z.string(),
  today: z.string(),
  /** Each text once; pages name them by their place. */
  questions: z.array(z.string()),
  pages: z.array(z.tuple([z.string(), z.int(), z.string(), z.array(z.int().nonnegative())])),
})

/** Beside the releases and never in one. Names of questions and hashes of their answers: nothing that a page shows. */
const fileOf = (paths: PublishPaths): string => join(paths.data, 'page-reads.json')

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
  const file = fileOf(paths)
  const beside = join(dirname(file), '.page-reads.json')
  writeFileSync(beside, JSON.stringify({ ...now, questions: [...places.keys()], pages }))
  await rename(beside, file)
}

/** None where the file is absent, damaged or about another release: everything is then rendered. */
export const readPageReads = (paths: PublishPaths, now: ReadFor): PageReads => {
  const found = shape.safeParse(parse(fileOf(paths))).data
  const isSame = found && Object.entries(now).every(([name, value]) => found[name as keyof ReadFor] === value)
  if (!isSame || found.pages.some(([, , , places]) => places.some((place) => place >= found.questions.length)))
    return new Map()
  return new Map(
    found.pages.map(([path, status, key, places]) => [
      path,
      { status, key, questions: places.map((place) => found.questions[place] as string) },
    ]),
  )
}

const parse = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
