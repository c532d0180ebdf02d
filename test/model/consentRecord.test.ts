import { describe, expect, test } from 'vitest'
import { againstWithdrawn, settleConsent, type ConsentRecord } from '../../content/model/consentRecord.ts'
import { hasConsent } from '../../content/model/person.ts'

const recorder = { name: 'Cán bộ xã', at: '2022-12-20T02:00:00.000Z' }
const stamp = { recordedByName: 'Người trước', recordedAt: '2022-11-06T02:00:00.000Z' }
const given: ConsentRecord = { source: 'paper', givenOn: '2022-11-05', withdrawnOn: null, wording: 1, scan: null }
const withdrawn: ConsentRecord = { ...given, ...stamp, withdrawnOn: '2022-12-01' }
const settle = (sent: ConsentRecord, stored: ConsentRecord | null) => settleConsent(sent, stored, recorder)

describe('settleConsent', () => {
  test('writes down who recorded a new consent, and when, whatever was sent', () => {
    const settled = settle({ ...given, recordedByName: 'Kẻ khác', recordedAt: '2020-01-01T00:00:00.000Z' }, null)
    expect(settled).toEqual({ ...given, recordedByName: recorder.name, recordedAt: recorder.at })
  })

  test('leaves the first recorder of a consent that is saved again', () => {
    expect(settle({ ...given, recordedByName: null }, { ...given, ...stamp })).toEqual({ ...given, ...stamp })
  })

  test('stamps anew where the scan or the wording is another', () => {
    expect(settle({ ...given, scan: 7 }, { ...given, ...stamp }).recordedByName).toBe(recorder.name)
    expect(settle({ ...given, wording: 2 }, { ...given, ...stamp }).recordedByName).toBe(recorder.name)
  })

  test('keeps a withdrawal against an old page, an old version and an old list', () => {
    expect(settle({ ...given, ...stamp }, withdrawn)).toBe(withdrawn)
    expect(settle({ ...given, recordedAt: null }, withdrawn)).toBe(withdrawn)
    expect(settle({ ...given, ...stamp, givenOn: '2022-12-01' }, withdrawn)).toBe(withdrawn)
  })

  test('takes a consent that was given again, also on the day of the withdrawal', () => {
    const again = { ...given, givenOn: '2022-12-01', recordedAt: null }
    expect(hasConsent(settle(again, withdrawn))).toBe(true)
  })

  test('keeps who recorded a consent that is withdrawn now', () => {
    expect(settle({ ...given, withdrawnOn: '2022-12-02' }, { ...given, ...stamp })).toMatchObject({
      withdrawnOn: '2022-12-02',
      ...stamp,
    })
  })

  test('writes nobody beside no consent', () => {
    expect(settle({ source: null, givenOn: null, withdrawnOn: null }, null)).toMatchObject({ recordedAt: null })
  })
})

describe('againstWithdrawn', () => {
  const before = { on: '2022-12-01', at: '2022-12-01T02:00:00.000Z' }
  const holds = (givenOn: string, recordedAt: string | null) =>
    hasConsent(againstWithdrawn({ ...given, givenOn, recordedAt }, before))

  test('lets no earlier consent bring a withdrawn number back', () => {
    expect([holds('2022-11-05', recorder.at), holds('2022-12-01', stamp.recordedAt)]).toEqual([false, false])
  })

  test('leaves a later one, also of the same day', () => {
    expect([holds('2022-12-02', stamp.recordedAt), holds('2022-12-01', recorder.at)]).toEqual([true, true])
  })

  test('leaves numbers alone that nobody withdrew', () => {
    expect(againstWithdrawn(given, undefined)).toBe(given)
  })
})
