import type { Payload, RequiredDataFromCollectionSlug } from 'payload'
import type { Consent } from '../../content/model/person.ts'
import { idOf } from '../access/actorOf.ts'

const nouns = { teams: 'Tổ', boards: 'Ban chỉ đạo', decisions: 'Văn bản', bulletins: 'Bài' } as const
type Noun = keyof typeof nouns
type Person = { id?: string | null; name?: string | null; phone?: string | null } & Partial<
  Record<ConsentField, Partial<Consent> | null>
>
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
  today: string
  /** Rows and words of the consents that still hold; whatever else the backup says, the person may be gone for a reason. */
  inForce: Set<string>
  /** The day of withdrawal, by row. */
  withdrawnOn: Map<string, string>
}

/** What is public no longer, as the database stands before it is replaced. */
export const rememberWithdrawals = async (payload: Payload, today: string): Promise<Withdrawals> => {
  const published = {} as Withdrawals['published']
  for (const noun of Object.keys(nouns) as Noun[]) {
    const docs = await readAll(payload, noun)
    published[noun] = new Set(docs.filter((doc) => doc._status === 'published').map((doc) => keyOf(noun, doc)))
  }
  const given = (await readAll(payload, 'teams')).flatMap(consentsOf)
  const isInForce = ({ consent }: Given) => Boolean(consent.givenOn && !consent.withdrawnOn)
  const withdrawn = given.filter((each) => !isInForce(each))
  return {
    published,
    today,
    inForce: new Set(given.filter(isInForce).flatMap(({ row, words }) => [row, words])),
    withdrawnOn: new Map(withdrawn.map(({ row, consent }) => [row, consent.withdrawnOn ?? today])),
  }
}

type Given = { row: string; words: string; person: Person; consent: Partial<Consent> }

/** Each consent of a team's people, known by its row, and by team, name and phone should the row be made anew. */
const consentsOf = (team: Document): Given[] =>
  peopleOf(team).flatMap((person) =>
    consentFields.map((field) => ({
      row: `${person.id} ${field}`,
      words: JSON.stringify([keyOf('teams', team), person.name, person.phone, field]),
      person,
      consent: person[field] ?? {},
    })),
  )

/** Applies them to the database that took its place. Returns a Vietnamese line for each. */
export const replayWithdrawals = async (payload: Payload, withdrawals: Withdrawals): Promise<string[]> => {
  const lines: string[] = []
  const context = { skipPublishRequest: true, fromImport: true }
  for (const noun of Object.keys(nouns) as Noun[])
    for (const doc of await readAll(payload, noun)) {
      if (doc._status !== 'published') continue
      const title = `${nouns[noun]} «${String(doc.title ?? doc.number ?? doc.id)}»`
      if (!withdrawals.published[noun].has(keyOf(noun, doc))) {
        await payload.update({ collection: noun, id: doc.id, data: { _status: 'draft' }, context })
        lines.push(`${title}: đã gỡ khỏi trang công khai sau lần sao lưu, nay vẫn để ở dạng bản nháp.`)
        continue
      }
      const names = noun === 'teams' ? withdrawIn(doc, withdrawals) : []
      if (names.length === 0) continue
      // The whole of what is public: a draft in the making must not go out with it.
      const data = doc as unknown as RequiredDataFromCollectionSlug<'teams'>
      await payload.update({ collection: 'teams', id: doc.id, data, context })
      lines.push(`${title}: ${names.join(', ')} đã rút sự đồng ý công khai sau lần sao lưu, nay vẫn coi là đã rút.`)
    }
  return lines
}

/** Marks the consents of a team's people as withdrawn, in place; returns their names. */
const withdrawIn = (team: Document, { inForce, withdrawnOn, today }: Withdrawals): string[] => {
  const names = new Set<string>()
  for (const { row, words, person, consent } of consentsOf(team)) {
    const stillHolds = !withdrawnOn.has(row) && (inForce.has(row) || inForce.has(words))
    if (!consent.givenOn || consent.withdrawnOn || stillHolds) continue
    consent.withdrawnOn = withdrawnOn.get(row) ?? today
    names.add(person.name ?? 'một người')
  }
  return [...names]
}
