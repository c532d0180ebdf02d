import { hash } from 'node:crypto'
import type { PageFacts } from './pageFacts.ts'
import type { RenderedPage } from './renderPages.ts'

/** A page of which the bytes are known: they stand in the last release, or in the one that is being written. */
export type KnownPage = {
  path: string
  status: number
  file: string
  size: number
  facts: PageFacts
  /** What it asked of the snapshot, and all answers together. */
  questions: string[]
  key: string
}
export type KnownPages = Map<string, KnownPage>
type Answer = (question: string) => string

/** The same key: the same bytes, given one bundle and one address of the site. */
export const keyOf = (questions: string[], answer: Answer): string =>
  hash('sha1', questions.map(answer).join('\n'), 'base64url')

const words = new Map<string, string>()
/** Thousands of pages ask the same questions and lead to the same places: each text is held once. */
const once = (text: string): string => {
  const kept = words.get(text)
  if (kept !== undefined) return kept
  words.set(text, text)
  return text
}
/** Texts that pages held which are all forgotten. */
export const forgetTexts = (): void => words.clear()

/** Null: nobody can say when the page changes, so it is rendered each time. */
export const toKnownPage = (page: RenderedPage, answer: Answer): KnownPage | null => {
  if (page.questions === null) return null
  const questions = page.questions.map(once)
  const { path, status, file, size, facts } = page
  return {
    path,
    status,
    file,
    size,
    facts: { links: facts.links.map(once), phones: facts.phones.map(once), emails: facts.emails.map(once) },
    questions,
    key: keyOf(questions, answer),
  }
}
