import { foldKeepingMarks } from '../../content/model/text.ts'
import { firstOf } from './blockCells.ts'
import { readCount } from './cells.ts'
import type { ImportGroup } from './documents.ts'
import type { SeatedRow } from './mapTeams.ts'
import { readPerson, type Reading } from './teamPeople.ts'
import { readZalo, speaksOfGroup } from './zaloCells.ts'

/** Groups in the order in which the village's rows name them. */
export function mapGroups(seated: SeatedRow[], reading: Reading): ImportGroup[] {
  const byName = Map.groupBy(
    seated.filter(({ row }) => row.read('group') !== ''),
    ({ row }) => foldKeepingMarks(row.read('group')),
  )
  return [...byName.values()].map((rows) => toGroup(rows, reading))
}

function toGroup(seated: SeatedRow[], reading: Reading): ImportGroup {
  const { note } = reading
  const rows = seated.map(({ row }) => row)
  const first = rows[0] as SeatedRow['row']
  return {
    at: first.at('group'),
    name: first.read('group'),
    area: firstOf({ rows }, { column: 'groupArea', note, read: ({ text }) => text || undefined }),
    households: firstOf({ rows }, { column: 'groupHouseholds', note, read: readCount }),
    zalo: readZalo(
      seated.filter(speaksOfGroup).map(({ row }) => row),
      note,
    ),
    members: seated.flatMap(({ row, seats }) =>
      // A seat in both is one person with one number: findings about it were noted for the team.
      seats?.group
        ? [{ ...readPerson(row, seats.team ? { ...reading, note: () => {} } : reading), role: seats.group }]
        : [],
    ),
  }
}
