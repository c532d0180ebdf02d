import type { Day } from './date.ts'
import { hasConsent, type Consent } from './person.ts'

type Id = number | string
/** A consent with what proves it: the wording agreed to, a scan, who wrote it down and when. */
export type ConsentRecord = Partial<Consent> & {
  /** A version of `consentWordings`. */
  wording?: number | null
  scan?: Id | { id: Id } | null
  /** The name of the account, as text: it may be deleted later. */
  recordedByName?: string | null
  recordedAt?: string | null
}
export type Recorder = { name: string; at: string }

const scanOf = ({ scan }: ConsentRecord): string | null =>
  scan === null || scan === undefined ? null : String(typeof scan === 'object' ? scan.id : scan)

const isSameRecord = (a: ConsentRecord, b: ConsentRecord): boolean =>
  a.source === b.source &&
  a.givenOn === b.givenOn &&
  (a.wording ?? null) === (b.wording ?? null) &&
  scanOf(a) === scanOf(b)

/** Whether it was given again after a withdrawal, and not brought back by an old page or version. */
const isGivenAnew = (given: ConsentRecord, withdrawnOn: Day): boolean =>
  !given.recordedAt && (given.givenOn ?? '') >= withdrawnOn

/**
 * A consent as it is kept: a withdrawal stands until the person agrees again, and who recorded it is what the system
 * saw, whatever was sent. Without a recorder an earlier record is put back, stamp and all.
 */
export const settleConsent = (
  given: ConsentRecord,
  stored: ConsentRecord | null,
  recorder: Recorder | null,
): ConsentRecord => {
  const stamp = (by: string | null | undefined, at: string | null | undefined): ConsentRecord => ({
    ...given,
    recordedByName: by ?? null,
    recordedAt: at ?? null,
  })
  if (hasConsent(given) && stored?.withdrawnOn && !isGivenAnew(given, stored.withdrawnOn)) return stored
  if (!recorder) return stamp(given.recordedByName, given.recordedAt)
  if (stored && isSameRecord(given, stored)) return stamp(stored.recordedByName, stored.recordedAt)
  return given.givenOn ? stamp(recorder.name, recorder.at) : stamp(null, null)
}

/** That a number was withdrawn: on which day, and written down when. */
export type WithdrawnBefore = { on: Day; at: string }

/** A settled consent against a withdrawal that its team no longer knows of: an old list does not undo it. */
export const againstWithdrawn = (settled: ConsentRecord, before: WithdrawnBefore | undefined): ConsentRecord => {
  if (!before || !hasConsent(settled)) return settled
  const givenOn = settled.givenOn ?? ''
  const isLater = givenOn > before.on || (givenOn === before.on && (settled.recordedAt ?? '') > before.at)
  return isLater ? settled : { ...settled, withdrawnOn: before.on }
}
