import { createHash } from 'node:crypto'
import type { Snapshot } from '../content/model/snapshot.ts'
import { contentOf, standIn, type Content } from './content.ts'

/**
 * What one page reads. A page asks `Content` and nothing else for data, so the questions that it asked, each with its
 * answer, are all that its bytes depend on: as long as every question has the same answer, the page is the same.
 */
export type TrackedReads = {
  /** Stands in for the snapshot while one page is rendered. */
  snapshot: Snapshot
  /** The questions so far; null when one of them cannot be asked again, so that the page is always rendered. */
  questions: () => string[] | null
}

type Kind = 'communes' | 'villages' | 'boards' | 'decisions' | 'bulletins'
type Named = { name: string; kind: Kind; key: string }
type Argument = string | number | boolean | null | { [kind in Kind]?: string } | Argument[]
class CannotBeAskedAgain extends Error {}

/** Snapshot and its things by name, both ways; built once a snapshot. */
class Things {
  readonly snapshot: Snapshot
  private readonly names = new Map<object, Named>()
  private readonly things = new Map<string, object>()

  constructor(snapshot: Snapshot) {
    this.snapshot = snapshot
    for (const each of snapshot.communes) this.add('communes', each.key, each)
    for (const each of snapshot.villages) this.add('villages', each.key, each)
    for (const each of snapshot.boards) this.add('boards', each.commune ?? 'district', each)
    for (const each of snapshot.decisions) this.add('decisions', each.slug, each)
    for (const each of snapshot.bulletins) this.add('bulletins', each.slug, each)
  }

  private add(kind: Kind, key: string, thing: object) {
    const name = `${kind}/${key}`
    this.names.set(thing, { name, kind, key })
    this.things.set(name, thing)
  }

  isThing(value: object): boolean {
    return this.names.has(value)
  }

  toArgument(value: unknown): Argument {
    if (value === null || ['string', 'number', 'boolean'].includes(typeof value)) return value as Argument
    if (Array.isArray(value)) return value.map((each) => this.toArgument(each))
    const named = typeof value === 'object' && value !== null ? this.names.get(value) : undefined
    if (!named) throw new CannotBeAskedAgain()
    return { [named.kind]: named.key }
  }

  fromArgument(argument: Argument): unknown {
    if (Array.isArray(argument)) return argument.map((each) => this.fromArgument(each))
    if (argument === null || typeof argument !== 'object') return argument
    const [kind, key] = Object.entries(argument)[0] ?? []
    const thing = this.things.get(`${kind}/${key}`)
    if (!thing) throw new CannotBeAskedAgain()
    return thing
  }
}

const built = new WeakMap<Snapshot, Things>()
const thingsOf = (snapshot: Snapshot): Things => {
  const things = built.get(snapshot) ?? new Things(snapshot)
  built.set(snapshot, things)
  return things
}

/** Follows what one page reads of the snapshot. */
export const trackReads = (snapshot: Snapshot): TrackedReads => {
  const things = thingsOf(snapshot)
  const asked = new Set<string>()
  let canBeAskedAgain = true
  const note = (name: string, args: unknown[] | null) => {
    if (!canBeAskedAgain) return
    try {
      asked.add(JSON.stringify(args === null ? [name] : [name, things.toArgument(args)]))
    } catch (error) {
      if (!(error instanceof CannotBeAskedAgain)) throw error
      canBeAskedAgain = false
    }
  }
  const content = new Proxy(contentOf(snapshot), {
    get(target, name: keyof Content) {
      const member: unknown = Reflect.get(target, name, target)
      if (typeof member !== 'function') return (note(name, null), member)
      return (...args: unknown[]): unknown => (note(name, args), Reflect.apply(member, target, args))
    },
  })
  // Nobody should read it but `contentOf`; whoever does depends on the whole of what it reads.
  const stand = new Proxy(snapshot, {
    get(target, name, receiver) {
      note(`snapshot.${String(name)}`, null)
      return Reflect.get(target, name, receiver) as unknown
    },
  })
  standIn(stand, content)
  return { snapshot: stand, questions: () => (canBeAskedAgain ? [...asked] : null) }
}

/** Nothing of a snapshot, and no answer, is ever changed: what is the same object has the same print. */
const prints = new WeakMap<object, string>()
const hashLength = 28
const hash = (text: string): string => createHash('sha1').update(text).digest('base64url')

/** Answers questions of a page on another snapshot, each answer as a short text that is the same for equal answers. */
export const answersOn = (snapshot: Snapshot): ((question: string) => string) => {
  const things = thingsOf(snapshot)
  const content = contentOf(snapshot)
  const known = new Map<string, string>()

  const print = (value: unknown): string => {
    if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined'
    const kept = prints.get(value)
    if (kept !== undefined) return kept
    const whole = things.isThing(value)
      ? JSON.stringify(value)
      : Array.isArray(value)
        ? `[${value.map(print).join()}]`
        : JSON.stringify(Object.entries(value).map(([name, each]) => [name, print(each)]))
    const short = whole.length <= hashLength ? whole : hash(whole)
    prints.set(value, short)
    return short
  }

  const ask = (question: string): unknown => {
    const [name, args] = JSON.parse(question) as [string, Argument[]?]
    if (name.startsWith('snapshot.')) return snapshot[name.slice('snapshot.'.length) as keyof Snapshot]
    if (!args) return content[name as keyof Content]
    const method = content[name as keyof Content] as (...args: unknown[]) => unknown
    return Reflect.apply(
      method,
      content,
      args.map((each) => things.fromArgument(each)),
    )
  }

  return (question) => {
    let answer = known.get(question)
    if (answer === undefined) {
      try {
        answer = print(ask(question))
      } catch (error) {
        // What it asked about is gone, or was never there: an answer like any other, and not one that a page was rendered from.
        answer = `no answer: ${error instanceof Error ? error.message : String(error)}`
      }
      known.set(question, answer)
    }
    return answer
  }
}
