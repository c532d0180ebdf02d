import type { Payload } from 'payload'
import { todayInVietnam } from '../../content/model/date.ts'
import { editAt, settingsPage } from '../admin/adminLinks.ts'
import type { FollowUp } from './followUps.ts'
import { publish, type Published, type PublishInput } from './publish.ts'
import type { PublishMemory } from './publishMemory.ts'
import { newestFirst, nextNumber } from './publishOrder.ts'
import { purgeWithdrawn } from './purgeWithdrawn.ts'
import type { Id, Problem } from './publishedDocuments.ts'
import type { PublishPaths } from './publishPaths.ts'
import type { Work } from './publishRequests.ts'
import type { ReadMemory } from './readMemory.ts'
import { readPublished } from './readPublished.ts'
import { recordAddresses } from './recordAddresses.ts'
import { returnedTo } from './returnedTo.ts'
import { allowCollapseReason, returnOf, touchedBy } from './requestReasons.ts'
import { sayFault } from './sayFault.ts'
import { slowSteps } from './slowSteps.ts'
import { takeOff } from './takeOff.ts'
import { LostRelease, WholeFault } from './wholeFault.ts'

const keptRecords = 200

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

export type RecordedPublish = {
  /** For the log. */
  line: string
  /** What may follow the switch; null where there was none. */
  followUp: FollowUp | null
  /** What was asked for is not on the site, and may be later. */
  isUnserved: boolean
}

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
    data: { state: 'running', number: await nextNumber(payload), startedAt: started.toISOString(), step: 'Bắt đầu' },
  })
  const today = todayInVietnam(started)
  const touched = touchedBy(work.requests)
  if (touched === null) read?.forget()
  const returnTo = await releaseToReturnTo(payload, paths, work)
  const steps = slowSteps((step) => payload.update({ collection: 'publishes', id: record.id, data: { step } }))
  const input: PublishInput = {
    read: () => readPublished(payload, { ...(read ? { memory: read } : {}), touched: touched ?? [], today }),
    paths,
    now: started,
    returnTo,
    ...(memory ? { memory } : {}),
    ...(checkpoint ? { checkpoint } : {}),
    allowCollapse: work.requests.some((request) => request.reason === allowCollapseReason) || returnTo !== null,
    onStep: steps.begin,
  }
  const shownBefore = await returnedTo(payload, paths)
  const outcome = await attempt(() => publish(input))
  const taken = outcome.published ? null : await attemptTakeOff(input)
  const published = outcome.published ?? taken?.published ?? null
  let purgeProblem = ''
  if (published) {
    await recordAddresses(payload, published, started)
    purgeProblem = await purge(paths, published)
  }
  steps.end()
  const durationMs = Math.round(performance.now() - begin)
  const row = outcome.published
    ? toDoneRow(outcome.published, { returnOf: returnTo, purgeProblem })
    : toFailedRow(outcome.message + (taken?.message ?? ''), { taken: published, returnOf: shownBefore })
  await payload.update({
    collection: 'publishes',
    id: record.id,
    data: { ...row, endedAt: now().toISOString(), durationMs },
  })
  await checkpoint?.('recorded')
  for (const request of work.requests)
    await payload.update({
      collection: 'publish-requests',
      id: request.id,
      data: { state: 'taken', publish: record.id },
    })
  if (!outcome.published) await dropSameFault(payload, { id: record.id, message: row.message })
  await dropOldRecords(payload)
  const line = outcome.published
    ? `Đã xuất bản ${outcome.published.pages} trang (${outcome.published.changedPages} trang đổi) trong ${(durationMs / 1000).toFixed(1)} giây.`
    : `Chưa xuất bản được: ${row.message}`
  return { line, followUp: published?.followUp ?? null, isUnserved: !outcome.published && !outcome.isFinal }
}

/**
 * The release that the newest request wants back. Without any request (a start, midnight) a site that was returned to an
 * earlier state stays in it: only somebody's next publish brings what is newer.
 */
const releaseToReturnTo = async (payload: Payload, paths: PublishPaths, { requests }: Work): Promise<string | null> => {
  return requests.length > 0 ? returnOf(requests) : returnedTo(payload, paths)
}

const nothingLost = 'Nội dung đã lưu không mất; hệ thống tự thử lại mỗi phút.'

type Outcome = { published: Published } | { published: null; message: string; isFinal: boolean }

const attempt = async (run: () => Promise<Published>): Promise<Outcome> => {
  try {
    return { published: await run() }
  } catch (error) {
    if (error instanceof LostRelease) return { published: null, message: error.message, isFinal: true }
    if (!(error instanceof WholeFault)) console.error(error)
    const sentence = error instanceof WholeFault ? error.message : `${sayFault(error)} Trang cũ vẫn giữ nguyên.`
    return { published: null, message: `${sentence} ${nothingLost}`, isFinal: false }
  }
}

/** What the failed publish owes to those who withdrew something; the message says what came of it. */
const attemptTakeOff = async (input: PublishInput): Promise<{ published: Published | null; message: string }> => {
  try {
    const published = await takeOff(input)
    const message = published ? ' Riêng những gì đã gỡ, đã hết hạn hoặc đã rút đồng ý thì đã được lấy khỏi trang.' : ''
    return { published, message }
  } catch (error) {
    console.error(error)
    return { published: null, message: ' Những gì vừa gỡ hoặc vừa rút đồng ý có thể vẫn còn trên trang cũ.' }
  }
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

const toDoneRow = ({ release, pages, changedPages, problems }: Published, { returnOf, purgeProblem }: Said) => {
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

/** A release that only takes things off is on the site, and the publish yet failed. */
const toFailedRow = (message: string, { taken, returnOf }: { taken: Published | null; returnOf: string | null }) => ({
  state: 'failed' as const,
  message,
  ...(taken ? { release: taken.release, ...(returnOf === null ? {} : { returnOf }) } : {}),
})

const toProblemRow = ({ noun, id, title, commune, message }: Problem) => ({
  document: title,
  link: noun === 'settings' ? settingsPage : editAt(noun, id ?? ''),
  commune: commune as number | null,
  message,
})

/** A fault that lasts is tried again each minute: one line of the history, so that it never drives out the others. */
const dropSameFault = async (payload: Payload, { id, message }: { id: Id; message: string }): Promise<void> => {
  const { docs } = await payload.find({
    collection: 'publishes',
    where: { id: { not_equals: id } },
    sort: newestFirst,
    limit: 1,
    depth: 0,
  })
  const [before] = docs
  if (before?.state !== 'failed' || before.message !== message || before.release) return
  await payload.update({
    collection: 'publish-requests',
    where: { publish: { equals: before.id } },
    data: { publish: id as number },
  })
  await payload.delete({ collection: 'publishes', id: before.id })
}

const dropOldRecords = async (payload: Payload): Promise<void> => {
  const beyond = { limit: keptRecords, page: 2, sort: newestFirst, depth: 0 }
  const { docs } = await payload.find({ collection: 'publishes', ...beyond })
  if (docs.length === 0) return
  const ids = docs.map(({ id }) => id)
  await payload.delete({ collection: 'publish-requests', where: { publish: { in: ids } } })
  await payload.delete({ collection: 'publishes', where: { id: { in: ids } } })
}
