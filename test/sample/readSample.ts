import { readFiles } from '../../cms/import/readFiles.ts'
import type { ImportFinding } from '../../cms/import/finding.ts'
import type { ImportDocuments, ImportTeam, ImportVillage } from '../../cms/import/documents.ts'
import { checkTeam, type Finding } from '../../content/model/checks.ts'
import type { MeasuredTeam, Standing } from '../../content/model/coverage.ts'

export const folder = 'content/sample'

export type SampleVillage = { given: ImportVillage; standing: Standing; findings: Finding[] }
export type Sample = { documents: ImportDocuments; findings: ImportFinding[]; villages: SampleVillage[] }

/** The tables as the import reads them, without the workbook, which says the same again. */
export async function readSample(): Promise<Sample> {
  const findings: ImportFinding[] = []
  const names = ['don-vi.csv', 'ban-chi-dao.csv', 'quyet-dinh.csv', 'to-dan-van', 'bai-tuyen-truyen', 'thiet-lap.json']
  const { documents } = await readFiles({
    paths: names.map((name) => `${folder}/${name}`),
    consent: { today: '2022-12-31' },
    note: (finding) => void findings.push(finding),
  })
  const decided = decidedKeys(documents)
  return { documents, findings, villages: documents.villages.map((given) => judge(given, decided)) }
}

/** R05: a decision in force names the village. */
const decidedKeys = ({ decisions }: ImportDocuments): Set<string | null> =>
  new Set(
    decisions
      .filter(({ type, state }) => type === 'quyet-dinh' && state === 'in-force')
      .flatMap(({ villages }) => villages.map(({ key }) => key)),
  )

function judge(given: ImportVillage, decided: Set<string | null>): SampleVillage {
  const village = { kind: given.kind, households: given.households ?? null }
  const team = given.team && toMeasured(given.team)
  const findings = team ? checkTeam(team, village) : []
  const isPublished = !findings.some(({ severity }) => severity === 'error')
  const isDecided = decided.has(given.key) || given.decision !== null
  return { given, findings, standing: { village, team: isPublished ? team : null, isDecided } }
}

const toZalo = ({
  exists = false,
  householdsRepresented = null,
}: {
  exists?: boolean
  householdsRepresented?: number | null
}) => ({
  exists,
  householdsRepresented,
})

const toMeasured = ({ members, groups, zalo }: ImportTeam): MeasuredTeam => ({
  members: members.map(({ name, role, task = null }) => ({ name, role, task })),
  groups: groups.map((group) => ({ ...group, households: group.households ?? null, zalo: toZalo(group.zalo) })),
  zalo: toZalo(zalo),
})
