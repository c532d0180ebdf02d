import { expect, test } from 'vitest'
import { contentOf } from '../../site/content.ts'
import { snapshotFixture } from './snapshotFixture.ts'

const rungsOf = (snapshot: ReturnType<typeof snapshotFixture>) =>
  Object.fromEntries(contentOf(snapshot).listedVillages.map(({ village, rung }) => [village.slug, rung]))

test('a village that stays the same object loses its rung with the decision that it rested on', () => {
  const snapshot = snapshotFixture()
  expect(rungsOf(snapshot)).toMatchObject({ coc: 'represented' })
  expect(rungsOf({ ...snapshot, decisions: [] })).toMatchObject({ coc: 'none' })
  expect(rungsOf({ ...snapshot })).toMatchObject({ coc: 'represented' })
})

test('villages stand by name, those of one name as they come, whatever stood there before', () => {
  const { villages, ...rest } = snapshotFixture()
  const [village] = villages
  if (!village) throw new Error('The fixture has no village')
  const named = (name: string, key: string) => ({ ...village, name, key })
  const keysOf = (...list: (typeof village)[]) => contentOf({ ...rest, villages: list }).villages.map(({ key }) => key)
  const [a1, a2, b] = [named('An', 'a1'), named('An', 'a2'), named('Bằng', 'b')]
  expect(keysOf(b, a1, a2)).toEqual(['a1', 'a2', 'b'])
  expect(keysOf(a2, b, a1)).toEqual(['a2', 'a1', 'b'])
  expect(keysOf(named('Cao', 'a1'), b, a2)).toEqual(['a2', 'b', 'a1'])
})

test('all villages together and each by itself are on the same rung', () => {
  const content = contentOf(snapshotFixture())
  for (const { village, rung } of content.listedVillages) expect(content.standingOf(village).rung).toBe(rung)
})
