import type { Payload, PayloadRequest } from 'payload'
import { idOf } from '../access/actorOf.ts'
import { ImportFolder } from '../import/record/importFolder.ts'
import { markWithdrawn, type Withdrawal } from './markWithdrawn.ts'
import type { TeamRow } from './teamPeople.ts'
import { rememberWithdrawn } from './withdrawnNumbers.ts'

type Id = number | string
type Where = { payload: Payload; team: Id; req: Partial<PayloadRequest> }

/**
 * Ends consents in all that is stored of a team: the document that the site shows, a newer draft, every version, and what
 * imports keep for their undo. Past the hooks: a withdrawal waits for nobody who has still to mend something else in the
 * document. Dates of change stay, so that an import can still be undone, without what was withdrawn.
 */
export const withdrawInTeam = async (where: Where, withdrawals: Withdrawal[]): Promise<void> => {
  if (withdrawals.length === 0) return
  await inDocument(where, withdrawals)
  await inVersions(where, withdrawals)
  await inJournals(where, withdrawals)
  await inMemory(where, withdrawals)
}

const inDocument = async ({ payload, team: id, req }: Where, withdrawals: Withdrawal[]): Promise<void> => {
  const stored = await payload.db.findOne<TeamRow>({ collection: 'teams', where: { id: { equals: id } }, req })
  if (!stored) return
  const { team, isChanged } = markWithdrawn(stored, withdrawals)
  if (isChanged) await payload.db.updateOne({ collection: 'teams', id, data: team as never, req })
}

const inVersions = async ({ payload, team: parent, req }: Where, withdrawals: Withdrawal[]): Promise<void> => {
  const { docs } = await payload.db.findVersions<TeamRow>({
    collection: 'teams',
    where: { parent: { equals: parent } },
    sort: '-updatedAt',
    pagination: false,
    limit: 0,
    req,
  })
  for (const stored of docs) {
    const { team: version, isChanged } = markWithdrawn(stored.version, withdrawals, { blanksPhone: !stored.latest })
    if (!isChanged) continue
    const versionData = { ...stored, version } as never
    await payload.db.updateVersion({ collection: 'teams', id: stored.id, versionData, req })
  }
}

/** For lists that come back when the team no longer knows of it. */
const inMemory = async ({ payload, team: id, req }: Where, withdrawals: Withdrawal[]): Promise<void> => {
  const stored = await payload.db.findOne<TeamRow>({ collection: 'teams', where: { id: { equals: id } }, req })
  const commune = idOf(stored?.commune)
  if (commune === null) return
  for (const { subject, values = [], isRemoval, on } of withdrawals)
    if (subject === 'phone' && !isRemoval) await rememberWithdrawn({ payload, commune, req }, values, on)
}

type Before = { main?: TeamRow; latest?: TeamRow } | null

/** What an import would put back, and its result for the desk: both hold numbers. */
const inJournals = async ({ payload, team, req }: Where, withdrawals: Withdrawal[]): Promise<void> => {
  const { docs } = await payload.find({
    collection: 'import-changes',
    where: { kind: { equals: 'teams' }, document: { equals: String(team) } },
    depth: 1,
    pagination: false,
    req,
  })
  for (const { id, before, import: run } of docs) {
    const stood = (before ?? {}) as NonNullable<Before>
    const parts = (['main', 'latest'] as const).flatMap((name) =>
      stood[name] ? [[name, markWithdrawn(stood[name], withdrawals, { blanksPhone: true })] as const] : [],
    )
    if (parts.some(([, { isChanged }]) => isChanged)) {
      const data = { before: { ...stood, ...Object.fromEntries(parts.map(([name, { team: row }]) => [name, row])) } }
      await payload.update({ collection: 'import-changes', id, data: data as never, depth: 0, req })
    }
    // Of one that is still under way the workbook is needed: its write knows the withdrawal (import/mergeConsent).
    if (typeof run === 'object' && (run.state === 'done' || run.state === 'undone'))
      await new ImportFolder(payload.config.custom.dataFolder as string, run.id).drop()
  }
}
