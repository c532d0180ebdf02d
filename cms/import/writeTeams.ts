import type { Day } from '../../content/model/date.ts'
import { checkTeam, type RuleId } from '../../content/model/checks.ts'
import { villageTitle } from '../../content/model/village.ts'
import { toCheckedTeam } from '../hooks/toChecked.ts'
import { showCommune } from './communeIndex.ts'
import type { ImportTeam } from './documents.ts'
import type { Place } from './finding.ts'
import { mergeTeam } from './mergeTeam.ts'
import { alreadySays } from './sameDocument.ts'
import { readAll, type StoredTeam, type StoredVillage } from './stored.ts'
import { writeChanges, type Change, type Writing } from './writeChanges.ts'
import type { WrittenVillage } from './writeVillages.ts'

type TeamsToWrite = { villages: WrittenVillage[]; today: Day; writing: Writing }

/** What passes is published; what fails an `error` rule is put in as a draft and the board reads why. */
export async function writeTeams({ villages, today, writing }: TeamsToWrite): Promise<void> {
  const stored = new Map((await readAll<StoredTeam>(writing, 'teams')).map((team) => [team.village, team]))
  const households = new Map(
    (await readAll<StoredVillage>(writing, 'villages')).map((village) => [village.id, village.households ?? null]),
  )
  const changes = villages.flatMap((village): Change[] => {
    const { team } = village.given
    const known = stored.get(village.id) ?? null
    return team
      ? [toChange({ village, team, known, households: households.get(village.id) ?? null, today, writing })]
      : []
  })
  await writeChanges(changes, writing)
}

type TeamToWrite = {
  village: WrittenVillage
  team: ImportTeam
  known: StoredTeam | null
  households: number | null
  today: Day
  writing: Writing
}

function toChange({ village, team, known, households, today, writing }: TeamToWrite): Change {
  const merged = mergeTeam({ given: team, stored: known, today, note: writing.note })
  const errors = checkTeam(toCheckedTeam(merged), { kind: village.given.kind, households }).filter(
    ({ severity }) => severity === 'error',
  )
  const about = `${villageTitle(village.given)}, ${showCommune(village.commune)}`
  const data = { village: village.id, commune: village.commune.id, deletedAt: null, ...merged }
  // A list that says nothing new publishes nobody's draft.
  const asItIs = known?._status && alreadySays(known, data) ? known._status : null
  const status = asItIs ?? (errors.length > 0 ? 'draft' : 'published')
  if (status === 'draft')
    for (const { rule, message } of errors) noteDraft({ at: team.at, about, rule, message, writing })
  return { collection: 'teams', at: team.at, stored: known, data, status }
}

type Draft = { at: Place; about: string; rule: RuleId; message: string; writing: Writing }

/** Nobody outside knows the rules by number. */
const failed: Partial<Record<RuleId, string>> = {
  R07: 'chưa đúng về tổ trưởng, tổ phó',
  R09: 'có nhóm chưa đúng về nhóm trưởng',
}

function noteDraft({ at, about, rule, message, writing }: Draft) {
  const reason = `${about}: tổ được nhập dạng bản nháp vì ${failed[rule] ?? 'chưa đúng kế hoạch'}.`
  writing.note({ ...at, severity: 'warning', reason, advice: message })
}
