import { communeTitle } from '../content/model/commune.ts'
import { checkBoard, checkTeam, type Finding } from '../content/model/checks.ts'
import { representedHouseholds, rungLabels, rungs, type Rung } from '../content/model/coverage.ts'
import type { PublicVillage } from '../content/model/snapshot.ts'
import type { Content } from './content.ts'
import { villageTitle } from '../content/model/village.ts'
import { villageUrl } from './urls.ts'

export type CoverageRow = {
  name: string
  url: string
  commune: string
  communeSlug: string
  rung: Rung
  /** From the lowest, for sorting. */
  rungPlace: number
  rungLabel: string
  households: number | null
  represented: number
  /** Places in `messages`: most sentences belong to many villages. */
  findings: number[]
}

/** Warnings are public; what only editors see is not (rules.md). */
const isPublic = (finding: Finding): boolean => finding.severity !== 'info'

export const coverageRows = (content: Content): { rows: CoverageRow[]; messages: string[] } => {
  const messages: string[] = []
  const placeOf = (message: string) => {
    const place = messages.indexOf(message)
    return place >= 0 ? place : messages.push(message) - 1
  }
  const listed = Map.groupBy(content.listedVillages, ({ commune }) => commune)
  const rows = content.communes
    .flatMap((commune) => listed.get(commune) ?? [])
    .map(({ village, commune, rung }) => ({
      name: villageTitle(village),
      url: villageUrl(village, commune),
      commune: communeTitle(commune),
      communeSlug: commune.slug,
      rung,
      rungPlace: rungs.indexOf(rung),
      rungLabel: rungLabels[rung],
      households: village.households,
      represented: representedHouseholds({ village, team: village.team }),
      findings: findingsOf(village).map(placeOf),
    }))
  return { rows, messages }
}

const findingsOf = (village: PublicVillage): string[] =>
  village.team === null
    ? []
    : checkTeam(village.team, village)
        .filter(isPublic)
        .map((finding) => finding.message)

export const boardFindings = (content: Content): { name: string; messages: string[] }[] =>
  [null, ...content.communes]
    .map((commune) => {
      const board = content.board(commune)
      const findings = board ? checkBoard(board, commune ? 'commune' : 'district').filter(isPublic) : []
      return {
        name: commune ? communeTitle(commune) : content.settings.districtName,
        messages: board ? findings.map((finding) => finding.message) : ['Chưa công bố ban chỉ đạo.'],
      }
    })
    .filter((part) => part.messages.length > 0)
