import type { Payload } from 'payload'
import { WholeFault } from './composeSite.ts'
import { purgeWithdrawn } from './purgeWithdrawn.ts'
import { publish, type Published } from './publish.ts'
import type { Id, Problem } from './publishedDocuments.ts'
import type { PublishPaths } from './publishPaths.ts'
import { readPublished } from './readPublished.ts'
import { recordAddresses } from './recordAddresses.ts'
import type { ShareImage } from './shareImages.ts'

type Request = { id: Id; reason?: string | null; requestedBy?: unknown }
export type Work = { requests: Request[] }

/** The reason of a request by which a person accepts that far fewer pages than before are right. */
export const allowCollapseReason = 'allow-collapse'
const keptRecords = 200

/** Requests waiting now; those that come later fold into the next run. */
export const nextWork = async (payload: Payload): Promise<Work> => {
  const found = await payload.find({
    collection: 'publish-requests',
    where: { state: { equals: 'waiting' } },
    depth: 0,
    pagination: false,
  })
  return { requests: found.docs }
}

/** Records that a crash left running are closed; their requests still wait, so the work is done again. */
export const closeInterrupted = async (payload: Payload, now: Date): Promise<void> => {
  await payload.update({
    collection: 'publishes',
    where: { state: { equals: 'running' } },
    data: {
      state: 'failed',
      endedAt: now.toISOString(),
      message: 'Lần xuất bản này bị ngắt giữa chừng và đã được làm lại.',
    },
  })
}

type Run = { payload: Payload; paths: PublishPaths; work: Work; now: () => Date }

/** One line for the log; the share images that are still to be drawn, or null where nothing was published. */
export type RecordedPublish = { line: string; undrawn: ShareImage[] | null }

/** Publishes, with a record that the dashboard shows while it happens. */
export const recordedPublish = async ({ payload, paths, work, now }: Run): Promise<RecordedPublish> => {
  const started = now()
  const record = await payload.create({
    collection: 'publishes',
    data: { state: 'running', startedAt: started.toISOString(), step: 'Bắt đầu' },
  })
  const onStep = async (step: string) => {
    await payload.update({ collection: 'publishes', id: record.id, data: { step } })
  }
  const begin = performance.now()
  const outcome = await attempt(() =>
    publish({
      read: () => readPublished(payload),
      paths,
      now: started,
      allowCollapse: work.requests.some((request) => request.reason === allowCollapseReason),
      onStep,
    }),
  )
  let purgeProblem = ''
  if (outcome.published) {
    await recordAddresses(payload, outcome.published.snapshot, started)
    purgeProblem = await purge(paths, outcome.published)
  }
  const durationMs = Math.round(performance.now() - begin)
  await payload.update({
    collection: 'publishes',
    id: record.id,
    data: { ...toRecord(outcome, purgeProblem), endedAt: now().toISOString(), durationMs },
  })
  for (const request of work.requests)
    await payload.update({
      collection: 'publish-requests',
      id: request.id,
      data: { state: 'taken', publish: record.id },
    })
  await dropOldRecords(payload)
  const line = outcome.published
    ? `Đã xuất bản ${outcome.published.pages} trang (${outcome.published.changedPages} trang đổi) trong ${(durationMs / 1000).toFixed(1)} giây.`
    : `Chưa xuất bản được: ${outcome.message}`
  return { line, undrawn: outcome.published?.undrawn ?? null }
}

type Outcome = { published: Published; message: null } | { published: null; message: string }

const attempt = async (run: () => Promise<Published>): Promise<Outcome> => {
  try {
    return { published: await run(), message: null }
  } catch (error) {
    if (error instanceof WholeFault) return { published: null, message: error.message }
    console.error(error)
    return {
      published: null,
      message: `${sayFault(error)} Trang cũ vẫn giữ nguyên; hệ thống sẽ thử lại ở lần đăng sau.`,
    }
  }
}

const sayFault = (error: unknown): string => {
  const code = (error as NodeJS.ErrnoException).code
  if (code === 'ENOSPC') return 'Ổ đĩa của máy chủ đã đầy. Hãy báo người quản trị dọn bớt.'
  return `Có lỗi khi xuất bản: ${error instanceof Error ? error.message : String(error)}.`
}

/** The site is switched by then: what could not be taken out of earlier releases is said, and tried again each time. */
const purge = async (paths: PublishPaths, published: Published): Promise<string> => {
  try {
    await purgeWithdrawn(paths, published)
    return ''
  } catch (error) {
    console.error(error)
    return ' Chưa dọn hết được các bản cũ đang giữ; hệ thống sẽ làm lại ở lần xuất bản sau.'
  }
}

const toRecord = (outcome: Outcome, purgeProblem: string) => {
  if (!outcome.published) return { state: 'failed' as const, message: outcome.message }
  const { release, pages, changedPages, problems } = outcome.published
  const message = problems.length === 0 ? 'Đã lên trang.' : `Đã lên trang, trừ ${problems.length} mục cần sửa.`
  return {
    state: 'done' as const,
    release,
    pages,
    changedPages,
    message: message + purgeProblem,
    problems: problems.map(toProblemRow),
  }
}

const toProblemRow = ({ noun, id, title, commune, message }: Problem) => ({
  document: title,
  link: noun === 'settings' ? '/admin/globals/settings' : `/admin/collections/${noun}/${id}`,
  commune: commune as number | null,
  message,
})

const dropOldRecords = async (payload: Payload): Promise<void> => {
  const old = await payload.find({
    collection: 'publishes',
    sort: '-startedAt',
    limit: 1,
    page: keptRecords + 1,
    depth: 0,
  })
  const [oldest] = old.docs
  if (!oldest) return
  const before = { less_than_equal: oldest.startedAt }
  await payload.delete({ collection: 'publish-requests', where: { requestedAt: before, state: { equals: 'taken' } } })
  await payload.delete({ collection: 'publishes', where: { startedAt: before } })
}
