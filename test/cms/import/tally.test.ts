import { describe, expect, test } from 'vitest'
import { Tally } from '../../../cms/import/tally.ts'

const team = { collection: 'teams', id: 1, isDraft: false }

describe('Tally', () => {
  test('counts a document once, by what happened first to it', () => {
    const tally = new Tally()
    tally.record(team, 'created')
    tally.record(team, 'updated')
    tally.record(team, 'unchanged')
    tally.record({ ...team, collection: 'villages' }, 'unchanged')
    expect(tally.counts).toEqual({ created: 1, updated: 0, unchanged: 1, drafts: 0 })
  })

  test('an unchanged document that a later file changes is changed', () => {
    const tally = new Tally()
    tally.record(team, 'unchanged')
    tally.record(team, 'updated')
    expect(tally.counts).toMatchObject({ updated: 1, unchanged: 0 })
  })

  test('counts as drafts those that are drafts in the end', () => {
    const tally = new Tally()
    tally.record({ ...team, isDraft: true }, 'created')
    tally.record({ ...team, id: 2, isDraft: true }, 'created')
    tally.record({ ...team, id: 2 }, 'updated')
    expect(tally.counts.drafts).toBe(1)
  })
})
