import { expect, test } from 'vitest'
import { bulletinListsOf } from '../../site/bulletinLists.ts'
import { snapshotFixture } from './snapshotFixture.ts'

const snapshot = snapshotFixture()
const [bulletin, ...others] = snapshot.bulletins
if (!bulletin) throw new Error('The fixture has no bulletin')
const { settings } = snapshot

test('the lists stay while bulletins, broadcasts and day are the same, whatever else changes', () => {
  const lists = bulletinListsOf(snapshot)
  const later = structuredClone({ ...snapshot, bulletins: [] })
  expect(bulletinListsOf({ ...later, bulletins: [...snapshot.bulletins], villages: [] })).toBe(lists)
})

test.each([
  ['a bulletin is another', { bulletins: [{ ...bulletin }, ...others] }],
  ['a bulletin is gone', { bulletins: others }],
  ['the day is another', { today: '2023-01-01' }],
  ['a broadcast is longer', { settings: { ...settings, broadcasts: [{ ...settings.broadcasts[0], minutes: 9 }] } }],
  ['reading is slower', { settings: { ...settings, syllablesPerMinute: 90 } }],
])('they are made anew where %s', (_, change) => {
  const lists = bulletinListsOf(snapshot)
  expect(bulletinListsOf({ ...snapshot, ...change } as typeof snapshot)).not.toBe(lists)
})

test('what expires with the day leaves the lists of that day', () => {
  const ending = { ...snapshot, bulletins: [{ ...bulletin, expiresOn: '2022-12-31' }], today: '2022-12-31' }
  expect(bulletinListsOf(ending).current).toHaveLength(1)
  expect(bulletinListsOf({ ...ending, today: '2023-01-01' }).current).toHaveLength(0)
})

test('related bulletins are of the same topic, still hold and are not the bulletin itself', () => {
  const of = (slug: string, change: object = {}) => ({ ...bulletin, slug, expiresOn: null, ...change })
  const one = of('mot')
  const bulletins = [one, of('hai'), of('ba', { topic: 'van-hoa' }), of('bon', { expiresOn: '2022-01-01' }), of('nam')]
  const lists = bulletinListsOf({ ...snapshot, bulletins } as typeof snapshot)
  expect(lists.related(one, 1).map(({ slug }) => slug)).toEqual(['hai'])
  expect(lists.related(one, 3).map(({ slug }) => slug)).toEqual(['hai', 'nam'])
})
