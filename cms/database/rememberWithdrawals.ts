import type { Payload, RequiredDataFromCollectionSlug } from 'payload'
import type { Consent } from '../../content/model/person.ts'
import { idOf } from '../access/actorOf.ts'

const nouns = { teams: 'Tổ', boards: 'Ban chỉ đạo', decisions: 'Văn bản', bulletins: 'Bài' } as const
type Noun = keyof typeof nouns
type Person = { id?: string | null; name?: string | null } & Partial<Record<ConsentField, Partial<Consent> | null>>
type Document = Record<string, unknown> & { id: number | string }

const consentFields = ['phoneConsent', 'nameConsent'] as const
type ConsentField = (typeof consentFields)[number]

const readAll = async (payload: Payload, collection: Noun): Promise<Document[]> => {
  const { docs } = await payload.find({ collection, depth: 0, pagination: false })
  return docs as unknown as Document[]
}

/** A key that means the same before and after: numbers of rows may be given anew. */
const keyOf = (noun: Noun, doc: Document): string =>
  noun === 'teams' || noun === 'boards'
    ? String(doc.title ?? idOf(doc.village as never) ?? doc.id)
    : String(doc.slug ?? doc.id)

const peopleOf = (team: Document): Person[] => [
  ...((team.members ?? []) as Person[]),
  ...((team.groups ?? []) as { members?: Person[] }[]).flatMap((group) => group.members ?? []),
]

export type Withdrawals = {
  published: Record<Noun, Set<string>>
  /** The day of withdrawal by person's row and consent; a consent that is gone counts as withdrawn on `today`. */
  consents: Map<string, string>
}

/** What is public no longer, as the database stands before it is replaced. */
export const rememberWithdrawals = async (payload: Payload, today: string): Promise<Withdrawals> => {
  const published = {} as Withdrawals['published']
  for (const noun of Object.keys(nouns) as Noun[]) {
    const docs = await readAll(payload, noun)
    published[noun] = new Set(docs.filter((doc) => doc._status === 'published').map((doc) => keyOf(noun, doc)))
  }
  const people = (await readAll(payload, 'teams')).flatMap(peopleOf)
  const consents = people.flatMap((person) =>
    consentFields.flatMap((field): [string, string][] => {
      const consent = person[field]
      if (consent?.givenOn && !consent.withdrawnOn) return []
      return [[`${person.id} ${field}`, consent?.withdrawnOn ?? today]]
    }),
  )
  return { published, consents: new Map(consents) }
}

/** Applies them to the database that took its place. Returns a Vietnamese line for each. */
export const replayWithdrawals = async (payload: Payload, { published, consents }: Withdrawals): Promise<string[]> => {
  const lines: string[] = []
  const context = { skipPublishRequest: true, fromImport: true }
  for (const noun of Object.keys(nouns) as Noun[])
    for (const doc of await readAll(payload, noun)) {
      if (doc._status !== 'published') continue
      const title = `${nouns[noun]} «${String(doc.title ?? doc.number ?? doc.id)}»`
      if (!published[noun].has(keyOf(noun, doc))) {
        await payload.update({ collection: noun, id: doc.id, data: { _status: 'draft' }, context })
        lines.push(`${title}: đã gỡ khỏi trang công khai sau lần sao lưu, nay vẫn để ở dạng bản nháp.`)
        continue
      }
      const names = noun === 'teams' ? withdrawIn(doc, consents) : []
      if (names.length === 0) continue
      // The whole of what is public: a draft in the making must not go out with it.
      const data = doc as unknown as RequiredDataFromCollectionSlug<'teams'>
      await payload.update({ collection: 'teams', id: doc.id, data, context })
      lines.push(`${title}: ${names.join(', ')} đã rút sự đồng ý công khai sau lần sao lưu, nay vẫn coi là đã rút.`)
    }
  return lines
}

/** Marks the consents of a team's people as withdrawn, in place; returns their names. */
const withdrawIn = (team: Document, consents: Map<string, string>): string[] => {
  const names = new Set<string>()
  for (const person of peopleOf(team))
    for (const field of consentFields) {
      const withdrawnOn = consents.get(`${person.id} ${field}`)
      const consent = person[field]
      if (!withdrawnOn || !consent?.givenOn || consent.withdrawnOn) continue
      consent.withdrawnOn = withdrawnOn
      names.add(person.name ?? 'một người')
    }
  return [...names]
}
