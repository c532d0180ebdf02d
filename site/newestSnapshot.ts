import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { snapshot, type Snapshot } from '../content/model/snapshot.ts'

/** For `astro dev` only. Names of kept snapshots sort by time. */
export const readNewestSnapshot = async (): Promise<Snapshot> => {
  const folder = join(process.env.DATA_DIR ?? 'data', 'snapshots')
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort()
  const newest = names.at(-1)
  if (!newest) throw new Error(`No snapshot in ${folder}: publish once with npm run publish:site`)
  return snapshot.parse(JSON.parse(await readFile(join(folder, newest), 'utf8')))
}
