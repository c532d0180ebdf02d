/** Publishes on a disk that fills up and is freed again; says what it saw. The small disk is `DATA_DIR`, where there is one. */
import { spawnSync } from 'node:child_process'
import { closeSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { publish } from '../../../cms/publish/publish.ts'
import { publishPaths } from '../../../cms/publish/publishPaths.ts'
import { currentRelease } from '../../../cms/publish/release.ts'
import { sayFault } from '../../../cms/publish/sayFault.ts'
import { documentsFixture } from './documentsFixture.ts'
import { namesShown } from './publisherProcesses.ts'

const isSmallDisk = process.env.SMALL_DISK === 'yes'
const paths = publishPaths()
const filler = join(paths.data, 'filler')

const limitFiles = (bytes: string) => spawnSync('prlimit', ['--pid', String(process.pid), `--fsize=${bytes}:unlimited`])
const fillUp = (): void => {
  if (!isSmallDisk) return void limitFiles('1024')
  const file = openSync(filler, 'w')
  try {
    for (;;) writeSync(file, Buffer.alloc(4096))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  }
  closeSync(file)
}
const clearUp = (): void => (isSmallDisk ? rmSync(filler) : void limitFiles('unlimited'))

/** What came of it: a sentence where it failed. */
const publishNamed = async (name: string): Promise<string> => {
  const documents = documentsFixture()
  documents.settings.districtName = name
  try {
    await publish({ read: () => Promise.resolve(documents), paths, now: new Date('2022-12-31T03:00:00Z') })
    return 'done'
  } catch (error) {
    return sayFault(error)
  }
}
const see = () => {
  const folders = [paths.releases, paths.snapshots]
  const unfinished = folders.flatMap((folder) => readdirSync(folder)).filter((id) => id.startsWith('.'))
  return { names: namesShown(paths), release: currentRelease(paths), unfinished }
}

const first = await publishNamed('huyện Trước')
const before = see()
fillUp()
const full = await publishNamed('huyện Đầy')
const during = see()
clearUp()
const healed = await publishNamed('huyện Sau')
process.stdout.write(JSON.stringify({ first, before, full, during, healed, after: see() }))
process.exit(0)
