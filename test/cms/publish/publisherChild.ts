/** A publisher in a process of its own, on a data folder that others use as well; ends itself where it is told to. */
import { publishPaths } from '../../../cms/publish/publishPaths.ts'
import { runPublisher } from '../../../cms/publish/publisher.ts'
import { openCms } from '../../../cms/start/openCms.ts'

const { KILL_AT = '' } = process.env
const say = (what: object): void => void process.send?.(what)
process.on('disconnect', () => process.exit())
await runPublisher({
  payload: await openCms(),
  paths: publishPaths(),
  signal: new AbortController().signal,
  log: (line) => say({ line }),
  onRun: () => say({ hasRun: true }),
  pollMs: 50,
  checkpoint: (name) => {
    if (name === KILL_AT) process.kill(process.pid, 'SIGKILL')
  },
})
