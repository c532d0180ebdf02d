import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { consentWordings, currentWording, findWording } from '../../content/model/consentWordings.ts'

/** Of every version that was ever issued. A new version adds a line; no line is ever changed. */
const issued: Record<number, string> = { 1: '8166f63c1148c734' }

describe('consentWordings', () => {
  test('keep every version as it was issued', () => {
    const hashes = consentWordings.map((wording) => [
      wording.version,
      createHash('sha256').update(JSON.stringify(wording)).digest('hex').slice(0, 16),
    ])
    expect(Object.fromEntries(hashes)).toEqual(issued)
  })

  test('say where it is shown, how to withdraw, and what cannot be recalled', () => {
    for (const text of [currentWording.phone, currentWording.name])
      for (const said of ['trên trang của thôn', 'rút lại bất cứ lúc nào', 'tờ rơi đã in', 'không thu lại được'])
        expect(text).toContain(said)
  })

  test('know nothing of a consent that kept no version', () => {
    expect([findWording(null), findWording(99), findWording(1)?.version]).toEqual([null, null, 1])
  })
})
