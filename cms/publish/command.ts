/** `npm run publish:site [-- --allow-collapse]`: asks the publisher for a publish and waits for its outcome. */
import { setTimeout as sleep } from 'node:timers/promises'
import type { Payload } from 'payload'
import { openCms } from '../start/openCms.ts'
import { takeLease } from './lease.ts'
import { publishPaths } from './publishPaths.ts'
import { FollowUps } from './followUps.ts'
import { closeInterrupted } from './publishHistory.ts'
import { recordedPublish } from './publishRecords.ts'
import { nextWork } from './publishRequests.ts'
import { allowCollapseReason } from './requestReasons.ts'
import type { Id } from './publishedDocuments.ts'

const main = async (): Promise<number> => {
  const payload = await openCms()
  try {
    const request = await payload.create({
      collection: 'publish-requests',
      data: {
        reason: process.argv.includes('--allow-collapse')
          ? allowCollapseReason
          : 'Người quản trị yêu cầu bằng dòng lệnh',
        requestedAt: new Date().toISOString(),
        state: 'waiting',
      },
    })
    await publishHere(payload)
    return await sayOutcome(payload, request.id)
  } finally {
    await payload.destroy()
  }
}

/** When no publisher runs (`npm start` is not on), this process is the publisher for one run. */
const publishHere = async (payload: Payload): Promise<void> => {
  const paths = publishPaths()
  const lease = takeLease(paths.lease)
  if (!lease) return
  try {
    await closeInterrupted(payload, new Date())
    const { followUp } = await recordedPublish({ payload, paths, work: await nextWork(payload), now: () => new Date() })
    const followUps = new FollowUps(paths)
    if (followUp) followUps.take(followUp)
    await followUps.finish()
  } finally {
    lease.release()
  }
}

const sayOutcome = async (payload: Payload, id: Id): Promise<number> => {
  const until = Date.now() + 120_000
  while (Date.now() < until) {
    const { publish } = await payload.findByID({ collection: 'publish-requests', id, depth: 1 })
    if (publish && typeof publish === 'object') {
      console.log(`${publish.message ?? ''} (${publish.pages ?? 0} trang, ${publish.changedPages ?? 0} trang đổi)`)
      for (const problem of publish.problems ?? []) console.log(`- ${problem.document}: ${problem.message}`)
      return publish.state === 'done' ? 0 : 1
    }
    await sleep(300)
  }
  console.error(
    'Đã ghi yêu cầu nhưng sau 2 phút chưa thấy bộ xuất bản làm. Hãy kiểm tra xem npm start có đang chạy không.',
  )
  return 1
}

process.exitCode = await main()
