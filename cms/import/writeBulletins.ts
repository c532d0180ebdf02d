import type { ImportBulletin } from './documents.ts'
import { isSameName } from './names.ts'
import type { CommuneFinder } from './resolveCommunes.ts'
import { readAll, type StoredBulletin } from './stored.ts'
import { writeChanges, type Change, type Writing } from './writeChanges.ts'

/** A bulletin is the same when title, commune and day are. */
export async function writeBulletins(
  bulletins: ImportBulletin[],
  find: CommuneFinder,
  writing: Writing,
): Promise<void> {
  const stored = await readAll<StoredBulletin>(writing, 'bulletins')
  const changes = bulletins.flatMap((bulletin): Change[] => {
    const commune = bulletin.commune === null ? null : find(bulletin.commune)?.id
    if (commune === undefined) return []
    const known = stored.find(
      (candidate) =>
        isSameName(candidate.title, bulletin.title) &&
        candidate.publishedOn === bulletin.publishedOn &&
        (candidate.commune ?? null) === commune,
    )
    const { at, ...own } = bulletin
    return [{ collection: 'bulletins', at, stored: known ?? null, data: { ...own, commune }, status: 'published' }]
  })
  await writeChanges(changes, writing)
}
