/** The publisher's own process: opens the database (migrations run here first), prepares it, then publishes on request. */
import { publishPaths } from '../publish/publishPaths.ts'
import { runPublisher } from '../publish/publisher.ts'
import { openCms } from './openCms.ts'
import { prepare } from './prepare.ts'
import { startSettings } from './startSettings.ts'

const stop = new AbortController()
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => stop.abort())
// When the parent is gone, so is the reason to publish.
process.on('disconnect', () => stop.abort())

/** The parent may be gone at any moment; who publishes comes to its end all the same. */
const tell = (message: object): void => {
  if (process.connected) process.send?.(message)
}
const log = (line: string): void => console.log(line)
const payload = await openCms()
const firstAdmin = await prepare(payload, { env: process.env, withSample: startSettings().withSample, log })
tell({ firstAdmin })
const onRun = (): void => tell({ hasRun: true })
await runPublisher({ payload, paths: publishPaths(), signal: stop.signal, log, onRun })
await payload.destroy()
process.exit()
