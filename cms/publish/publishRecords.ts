import type { Payload } from 'payload'
import type { FollowUp } from './followUps.ts'
import { publish, WholeFault, type Published, type PublishInput } from './publish.ts'
import type { PublishMemory } from './publishMemory.ts'
import { purgeWithdrawn } from './purgeWithdrawn.ts'
import type { Id, Problem } from './publishedDocuments.ts'
import type { PublishPaths } from './publishPaths.ts'
import type { ReadMemory } from './readMemory.ts'
import { readPublished } from './readPublished.ts'
import { recordAddresses } from './recordAddresses.ts'
import { currentRelease } from './release.ts'
import { allowCollapseReason, returnOf, touchedBy } from './requestReasons.ts'

export type Request = { id: Id; reason?: string | null; requestedAt?: string }
export type Work = { requests: Request[] }

const keptRecords = 200

/** Requests waiting now; those that come later fold into the next run. */
export const nextWork = async (payload: Payload): Promise<Work> => {
  const found = await payload.find({
    collection: 'publish-requests',
    where: { state: { equals: 'waiting' } },
    sort: 'id',
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

type Run = {
  payload: Payload
  paths: PublishPaths
  work: Work
  now: () => Date
  memory?: PublishMemory
  read?: ReadMemory
  checkpoint?: PublishInput['checkpoint']
}

/** One line for the log; what may follow the switch, or null where nothing was published. */
export type RecordedPublish = { line: string; followUp: FollowUp | null }

/** Publishes, with a record that the dashboard shows while it happens. */
export const recordedPublish = async ({
  payload,
  paths,
  work,
  now,
  memory,
  read,
  checkpoint,
}: Run): Promise<RecordedPublish> => {
  const started = now()
  const begin = performance.now()
  const record = await payload.create({
    collection: 'publishes',
    data: { state: 'running', startedAt: started.toISOString(), step: 'Bắt đầu' },
  })
  const touched = touchedBy(work.requests)
  if (touched === null) read?.forget()
  const returnTo = await releaseToReturnTo(payload, paths, work)
  const outcome = await attempt(() =>
    publish({
      read: () => readPublished(payload, { ...(read ? { memory: read } : {}), touched: touched ?? [] }),
      paths,
      now: started,
      returnTo,
      ...(memory ? { memory } : {}),
      ...(checkpoint ? { checkpoint } : {}),
      allowCollapse: work.requests.some((request) => request.reason === allowCollapseReason) || returnTo !== null,
      onStep: slowSteps(begin, async (step) => {
        await payload.update({ collection: 'publishes', id: record.id, data: { step } })
      }),
    }),
  )
  let purgeProblem = ''
  if (outcome.published) {
    await recordAddresses(payload, outcome.published, started)
    purgeProblem = await purge(paths, outcome.published)
  }
  const durationMs = Math.round(performance.now() - begin)
  await payload.update({
    collection: 'publishes',
    id: record.id,
    data: { ...toRecord(outcome, { returnOf: returnTo, purgeProblem }), endedAt: now().toISOString(), durationMs },
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
  return { line, followUp: outcome.published?.followUp ?? null }
}

/** A step is written down only when the publish takes long enough for somebody to read it. */
const slowSteps = (begin: number, write: (step: string) => Promise<void>) => {
  let written = begin
  return async (step: string): Promise<void> => {
    if (performance.now() - written < 500) return
    await write(step)
    written = performance.now()
  }
}

/**
 * The release that the newest request wants back. Without any request (a start, midnight) a site that was returned to an
 * earlier state stays in it: only somebody's next publish brings what is newer.
 */
const releaseToReturnTo = async (payload: Payload, paths: PublishPaths, { requests }: Work): Promise<string | null> => {
  if (requests.length > 0) return returnOf(requests)
  const current = currentRelease(paths)
  if (current === null) return null
  const { docs } = await payload.find({
    collection: 'publishes',
    where: { release: { equals: current }, returnOf: { exists: true } },
    limit: 1,
    depth: 0,
  })
  return docs[0]?.returnOf ? current : null
}

type Outcome = { published: Published; message: null } | { published: null; message: string }

const attempt = async (run: () => Promise<Published>): Promise<Outcome> => {
  try {
    return { published: await run(), message: null }
  } catch (error) {
    if (error instanceof WholeFault) return { published: null, message: error.message }
    console.error(error)
    return { published: null, message: `${sayFault(error)} Trang cũ vẫn giữ nguyên; hệ thống tự thử lại sau ít phút.` }
  }
}

const faults: Record<string, string> = {
  ENOSPC: 'Ổ đĩa của máy chủ đã đầy. Hãy báo người quản trị dọn bớt.',
  EDQUOT: 'Ổ đĩa của máy chủ đã hết phần được dùng. Hãy báo người quản trị.',
  EFBIG: 'Ổ đĩa của máy chủ không nhận thêm tệp. Hãy báo người quản trị.',
  EROFS: 'Ổ đĩa của máy chủ đang ở chế độ chỉ đọc. Hãy báo người quản trị.',
  EACCES: 'Máy chủ không được phép ghi vào thư mục dữ liệu. Hãy báo người quản trị.',
  EIO: 'Ổ đĩa của máy chủ có lỗi. Hãy báo người quản trị kiểm tra ngay.',
  EMFILE: 'Máy chủ mở quá nhiều tệp. Hãy báo người quản trị.',
}

const sayFault = (error: unknown): string => {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  return (
    faults[code] ??
    `Có lỗi khi xuất bản: ${error instanceof Error ? error.message : String(error)}. Hãy báo người quản trị kèm lời này.`
  )
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

type Said = { returnOf: string | null; purgeProblem: string }

const toRecord = (outcome: Outcome, { returnOf, purgeProblem }: Said) => {
  if (!outcome.published) return { state: 'failed' as const, message: outcome.message }
  const { release, pages, changedPages, problems } = outcome.published
  const done = returnOf === null ? 'Đã lên trang' : 'Trang đã trở lại một bản trước'
  const message = problems.length === 0 ? `${done}.` : `${done}, trừ ${problems.length} mục cần sửa.`
  return {
    state: 'done' as const,
    release,
    pages,
    changedPages,
    message: message + purgeProblem,
    ...(returnOf === null ? {} : { returnOf }),
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
