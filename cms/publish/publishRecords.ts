import type { Payload } from 'payload'
import { todayInVietnam } from '../../content/model/date.ts'
import type { FollowUp } from './followUps.ts'
import { publish, type Published, type PublishInput } from './publish.ts'
import type { PublishMemory } from './publishMemory.ts'
import { dropOldRecords, dropSameFault } from './publishHistory.ts'
import { nextNumber } from './publishOrder.ts'
import { purgeWithdrawn } from './purgeWithdrawn.ts'
import type { PublishPaths } from './publishPaths.ts'
import { toDoneRow, toFailedRow } from './publishRow.ts'
import type { Work } from './publishRequests.ts'
import type { ReadMemory } from './readMemory.ts'
import { readPublished } from './readPublished.ts'
import { recordAddresses } from './recordAddresses.ts'
import { returnedTo } from './returnedTo.ts'
import { allowCollapseReason, touchedBy } from './requestReasons.ts'
import { sayFault } from './sayFault.ts'
import { keepShownBundle, withShownBundle } from './shownBundle.ts'
import { slowSteps } from './slowSteps.ts'
import { stateToShow } from './stateToShow.ts'
import { takeOff } from './takeOff.ts'
import { WholeFault } from './wholeFault.ts'

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
  const { requests } = work
  const touched = touchedBy(requests)
  if (touched === null) read?.forget()
  const returned = await returnedTo(payload, paths)
  const state = stateToShow(work, { returned, paths, ...(memory ? { memory } : {}) })
  const steps = slowSteps((step) => payload.update({ collection: 'publishes', id: record.id, data: { step } }))
  const input: PublishInput = {
    read: () => readPublished(payload, { ...(read ? { memory: read } : {}), touched: touched ?? [], today }),
    paths,
    now: started,
    earlier: state.earlier,
    ...(memory ? { memory } : {}),
    ...(checkpoint ? { checkpoint } : {}),
    allowCollapse:
      requests.some(({ reason }) => reason === allowCollapseReason) || (state.earlier !== null && !state.isHeld),
    onStep: steps.begin,
  }
  // A start and a new day make all pages anew; what somebody publishes meanwhile stays off the site.
  const isKept = state.isHeld && requests.length > 0
  const outcome = await attempt(() => (isKept ? takeOff(input) : publish(input)))
  if (outcome.isDone && outcome.published) keepBundle(paths, outcome.published)
  const taken = outcome.isDone ? null : await attemptTakeOff({ ...input, paths: withShownBundle(paths) })
  const published = outcome.isDone ? outcome.published : (taken?.published ?? null)
  let purgeProblem = ''
  if (published) {
    await recordAddresses(payload, published, started)
    purgeProblem = await purge(paths, published)
  }
  steps.end()
  const durationMs = Math.round(performance.now() - begin)
  const row = outcome.isDone
    ? toDoneRow(outcome.published, { state, purgeProblem })
    : toFailedRow(outcome.message + (taken?.message ?? ''), { taken: published, returnOf: returned?.of ?? null })
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
  if (!outcome.isDone) await dropSameFault(payload, { id: record.id, message: row.message })
  await dropOldRecords(payload)
  const line = outcome.isDone ? toLine(outcome.published, durationMs) : `Chưa xuất bản được: ${row.message}`
  return { line, followUp: published?.followUp ?? null, isUnserved: !outcome.isDone }
}

const toLine = (published: Published | null, durationMs: number): string =>
  published
    ? `Đã xuất bản ${published.pages} trang (${published.changedPages} trang đổi) trong ${(durationMs / 1000).toFixed(1)} giây.`
    : 'Trang vẫn ở một bản trước; không có gì phải gỡ.'

const nothingLost = 'Nội dung đã lưu không mất; hệ thống tự thử lại mỗi phút.'

/** Done without a publish: the site stays in an earlier state, and nothing has to leave it. */
type Outcome = { isDone: true; published: Published | null } | { isDone: false; message: string }

const attempt = async (run: () => Promise<Published | null>): Promise<Outcome> => {
  try {
    return { isDone: true, published: await run() }
  } catch (error) {
    if (!(error instanceof WholeFault)) console.error(error)
    const sentence = error instanceof WholeFault ? error.message : `${sayFault(error)} Trang cũ vẫn giữ nguyên.`
    return { isDone: false, message: `${sentence} ${nothingLost}` }
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

/** Of no use to this publish: the site is switched by then. */
const keepBundle = (paths: PublishPaths, { followUp }: Published): void => {
  try {
    if (followUp.reads) keepShownBundle(paths, followUp.reads.now.bundle)
  } catch (error) {
    console.error(error)
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
