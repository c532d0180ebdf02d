import { villageTitle } from '../../content/model/village.ts'
import { firstOf, readDecisionRef } from './blockCells.ts'
import { readCount, readDegrees, type Note } from './cells.ts'
import type { ImportTeam, ImportTeamMember, ImportVillage } from './documents.ts'
import { mapGroups } from './mapGroups.ts'
import { isSameName } from './names.ts'
import { noteStrayCells } from './strayCells.ts'
import { readPerson, readSeats, type ConsentOptions, type Reading, type Seats } from './teamPeople.ts'
import type { TeamRow, TeamTable } from './teamTable.ts'
import { toVillageBlocks, type VillageBlock } from './villageBlocks.ts'
import { hasZalo, readTeamZalo } from './zaloCells.ts'

/** A row with what its title means, so that titles are read once. */
export type SeatedRow = { row: TeamRow; seats: Seats | null }

type TeamsToMap = { table: TeamTable; consent: ConsentOptions; note: Note }

export function mapTeams({ table, consent, note }: TeamsToMap): ImportVillage[] {
  return toVillageBlocks(table.rows, note).map((block) => toVillage(block, { table, consent, note }))
}

function toVillage(block: VillageBlock, reading: Reading): ImportVillage {
  const { note } = reading
  for (const row of block.rows) noteStrayCells(row, note)
  const count = (column: 'households' | 'people') => firstOf(block, { column, note, read: readCount })
  const degrees = (column: 'lat' | 'lon', limits: { min: number; max: number }) =>
    firstOf(block, { column, note, read: (cell) => readDegrees(cell, limits) })
  const first = block.rows[0] as TeamRow
  return {
    at: first.at('village'),
    key: block.key,
    commune: block.commune,
    kind: block.kind,
    name: block.name,
    households: count('households'),
    people: count('people'),
    lat: degrees('lat', { min: 8, max: 24 }),
    lon: degrees('lon', { min: 102, max: 118 }),
    formerNames: firstOf(block, { column: 'formerNames', note, read: ({ text }) => text || undefined })?.split(
      /\s*;\s*/,
    ),
    team: toTeam(block, reading),
    decision: readDecisionRef(block, note),
  }
}

function toTeam(block: VillageBlock, reading: Reading): ImportTeam | null {
  const { note } = reading
  const seated = block.rows.flatMap((row): SeatedRow[] => {
    if (row.read('name') === '') return [{ row, seats: null }]
    const seats = readSeats(row, note)
    return seats ? [{ row, seats }] : []
  })
  const members = seated.flatMap(({ row, seats }) =>
    seats?.team ? [toMember({ row, role: seats.team, reading })] : [],
  )
  const groups = mapGroups(seated, reading)
  const zalo = readTeamZalo(seated, note)
  noteNamesakes({ members, team: villageTitle(block), note })
  if (members.length === 0 && groups.length === 0 && !hasZalo(zalo)) return null
  return { at: (block.rows[0] as TeamRow).at(), members, groups, zalo }
}

type MemberToMap = { row: TeamRow; role: ImportTeamMember['role']; reading: Reading }

function toMember({ row, role, reading }: MemberToMap): ImportTeamMember {
  const text = (column: 'post' | 'task') => (reading.table.has(column) ? row.read(column) || null : undefined)
  return { ...readPerson(row, reading), role, post: text('post'), task: text('task') }
}

/** Namesakes are common, and so is a line pasted twice: both stay, and the board is asked. */
function noteNamesakes({ members, team, note }: { members: ImportTeamMember[]; team: string; note: Note }) {
  members.forEach((member, index) => {
    const earlier = members.slice(0, index).find(({ name }) => isSameName(name, member.name))
    if (!earlier) return
    const reason = `«${member.name}» đã có ở dòng ${earlier.at.row} của ${team}; cả hai dòng đều được nhập.`
    note({ ...member.at, severity: 'warning', reason, advice: 'Nếu là một người, xoá bớt một dòng rồi nhập lại.' })
  })
}
