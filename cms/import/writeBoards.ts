import type { ImportBoard } from './documents.ts'
import { pairByName } from './pairByName.ts'
import type { CommuneFinder } from './resolveCommunes.ts'
import { readAll, type Id, type StoredBoard } from './stored.ts'
import { withoutUnsaid } from './writeCommunes.ts'
import { writeChanges, type Change, type Writing } from './writeChanges.ts'

/** R01-R04 only warn, so that a board is always published. */
export async function writeBoards(boards: ImportBoard[], find: CommuneFinder, writing: Writing): Promise<void> {
  const stored = await readAll<StoredBoard>(writing, 'boards')
  const changes = boards.flatMap((board): Change[] => {
    const commune = board.commune === null ? null : find(board.commune)?.id
    if (commune === undefined) return []
    const known = stored.find((candidate) => (candidate.commune ?? null) === commune) ?? null
    return [toChange(board, commune, known)]
  })
  await writeChanges(changes, writing)
}

function toChange({ at, members, zalo }: ImportBoard, commune: Id | null, stored: StoredBoard | null): Change {
  const known = stored?.members ?? []
  const rows = pairByName(members, known).map(([member, match]) => ({ ...match, ...member }))
  const data = { level: commune === null ? 'district' : 'commune', commune, members: rows, zalo: withoutUnsaid(zalo) }
  return { collection: 'boards', at, stored, data, status: 'published' }
}
