/** A publisher of one publish in a process of its own, which ends itself without warning where it is told to. */
import { Worker } from 'node:worker_threads'
import { FollowUps } from '../../../cms/publish/followUps.ts'
import { takeLease } from '../../../cms/publish/lease.ts'
import { publish } from '../../../cms/publish/publish.ts'
import { publishPaths } from '../../../cms/publish/publishPaths.ts'
import { documentsFixture } from './documentsFixture.ts'

const { GENERATION = '0', KILL_AT = '', KILL_AFTER_MS, BULLETIN } = process.env
const die = (): void => void process.kill(process.pid, 'SIGKILL')
const dieAt = (name: string): void => (name === KILL_AT ? die() : undefined)

// From another thread, so that it strikes within a system call as well.
if (KILL_AFTER_MS)
  new Worker(`setTimeout(() => process.kill(process.pid, 'SIGKILL'), ${Number(KILL_AFTER_MS)})`, { eval: true }).unref()

const begin = performance.now()
const paths = publishPaths()
const lease = takeLease(paths.lease)
if (!lease) throw new Error('The lease is held')
const documents = documentsFixture()
documents.settings.districtName = `huyện ${GENERATION}`
if (BULLETIN) Object.assign(documents.bulletins[0] ?? {}, { body: BULLETIN })
const { followUp } = await publish({
  read: () => Promise.resolve(documents),
  paths,
  now: new Date('2022-12-31T03:00:00Z'),
  checkpoint: dieAt,
})
const followUps = new FollowUps(paths)
followUps.take(followUp)
for (let step = 1; await followUps.step(); step++) dieAt(`follow-up ${step}`)
await followUps.finish()
dieAt('end')
// The strike came too late, on a machine that is quicker now than it was.
if (KILL_AFTER_MS) die()
process.stdout.write(String(performance.now() - begin))
lease.release()
process.exit(0)
