import type { Payload } from 'payload'
import type { Consent } from '../../content/model/person.ts'
import { idOf } from '../access/actorOf.ts'
import type { Subject, Withdrawal } from '../consent/markWithdrawn.ts'
import { peopleOf, type PersonRow } from '../consent/teamPeople.ts'
import { withdrawInTeam } from '../consent/withdrawInTeam.ts'

const nouns = { teams: 'Tổ', boards: 'Ban chỉ đạo', decisions: 'Văn bản', bulletins: 'Bài' } as const
type Noun = keyof typeof nouns
type Document = Record<string, unknown> & { id: number | string }

const subjects: Subject[] = ['phone', 'name']

const readAll = async (payload: Payload, collection: Noun): Promise<Document[]> => {
  const { docs } = await payload.find({ collection, depth: 0, pagination: false })
  return docs as unknown as Document[]
}

/** A key that means the same before and after: numbers of rows may be given anew. */
const keyOf = (noun: Noun, doc: Document): string =>
  noun === 'teams' || noun === 'boards'
    ? String(doc.title ?? idOf(doc.village as never) ?? doc.id)
    : String(doc.slug ?? doc.id)

export type Withdrawals = {
  published: Record<Noun, Set<string>>
  today: string
  /** Rows and words of the consents that still hold; whatever else the backup says, the person may be gone for a reason. */
  inForce: Set<string>
  /** The day of withdrawal, by row. */
  withdrawnOn: Map<string, string>
  /** Marks of withdrawn numbers (consent/withdrawnNumbers); the secret that they are made with comes with the backup. */
  numbers: WithdrawnNumber[]
}

type WithdrawnNumber = { mark: string; on: string; commune: number | null }

const readNumbers = async (payload: Payload): Promise<WithdrawnNumber[]> => {
  const { docs } = await payload.find({ collection: 'withdrawn-numbers', depth: 0, pagination: false })
  return docs.map(({ mark, on, commune }) => ({ mark, on, commune: idOf(commune) as number | null }))
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
    numbers: await readNumbers(payload),
    withdrawnOn: new Map(withdrawn.map(({ row, consent }) => [row, consent.withdrawnOn ?? today])),
  }
}

type Given = { subject: Subject; row: string; words: string; person: PersonRow; consent: Partial<Consent> }

/** Each consent of a team's people, known by its row, and by team, name and phone should the row be made anew. */
const consentsOf = (team: Document): Given[] =>
  peopleOf(team).flatMap((person) =>
    subjects
      .map((subject) => ({ subject, field: `${subject}Consent` as const }))
      .map(({ subject, field }) => ({
        subject,
        row: `${person.id} ${field}`,
        words: JSON.stringify([keyOf('teams', team), person.name, person.phone, field]),
        person,
        consent: person[field] ?? {},
      })),
  )

/** Applies them to the database that took its place. Returns a Vietnamese line for each. */
export const replayWithdrawals = async (payload: Payload, withdrawals: Withdrawals): Promise<string[]> => {
  const lines: string[] = []
  const known = new Set((await readNumbers(payload)).map(({ mark, on }) => `${mark} ${on}`))
  for (const data of withdrawals.numbers)
    if (!known.has(`${data.mark} ${data.on}`)) await payload.create({ collection: 'withdrawn-numbers', data, depth: 0 })
  const context = { skipPublishRequest: true, fromImport: true }
  for (const noun of Object.keys(nouns) as Noun[])
    for (const doc of await readAll(payload, noun)) {
      const title = `${nouns[noun]} «${String(doc.title ?? doc.number ?? doc.id)}»`
      if (doc._status === 'published' && !withdrawals.published[noun].has(keyOf(noun, doc))) {
        await payload.update({ collection: noun, id: doc.id, data: { _status: 'draft' }, context })
        lines.push(`${title}: đã gỡ khỏi trang công khai sau lần sao lưu, nay vẫn để ở dạng bản nháp.`)
      }
      const names = noun === 'teams' ? await withdrawAgain(payload, doc, withdrawals) : []
      if (names.length > 0)
        lines.push(`${title}: ${names.join(', ')} đã rút sự đồng ý công khai sau lần sao lưu, nay vẫn coi là đã rút.`)
    }
  return lines
}

/** In the team and in all of its versions, which could bring a person back; the names of those in the team itself. */
const withdrawAgain = async (payload: Payload, doc: Document, memory: Withdrawals): Promise<string[]> => {
  const { docs: versions } = await payload.findVersions({
    collection: 'teams',
    where: { parent: { equals: doc.id } },
    depth: 0,
    pagination: false,
  })
  const over = overIn(doc, memory)
  const all = [...over, ...versions.flatMap(({ version }) => overIn(version as unknown as Document, memory))]
  await withdrawInTeam({ payload, team: doc.id, req: {} }, toWithdrawals(all))
  return [...new Set(over.map(({ person }) => person.name ?? 'một người'))]
}

type Over = Given & { on: string }

const overIn = (team: Document, { inForce, withdrawnOn, today }: Withdrawals): Over[] =>
  consentsOf(team).flatMap((given) => {
    const { row, words, consent } = given
    const stillHolds = !withdrawnOn.has(row) && (inForce.has(row) || inForce.has(words))
    if (!consent.givenOn || consent.withdrawnOn || stillHolds) return []
    return [{ ...given, on: withdrawnOn.get(row) ?? today }]
  })

const toWithdrawals = (over: Over[]): Withdrawal[] =>
  [...new Map(over.map((each) => [each.row, each])).values()].map(({ subject, person, on }) => ({
    subject,
    rows: person.id ? [person.id] : [],
    on,
  }))
