import { describe, expect, test } from 'vitest'
import {
  groupByCommune,
  joined,
  matchChoices,
  offerChoices,
  toggled,
  undecidedOf,
} from '../../../cms/admin/chooseVillages.ts'

const choice = (id: number, title: string, commune: number, isDecided = false) => ({
  id,
  title,
  commune,
  communeTitle: commune === 1 ? 'Đồng Tâm' : 'Tam Hiệp',
  isDecided,
})
const choices = [choice(1, 'Thôn Cầu Gụ', 1, true), choice(2, 'Bản Đồng Vương', 1), choice(3, 'Thôn Hoà Bình', 2)]
const idsOf = (offered: { id: unknown }[]) => offered.map(({ id }) => id)

describe('the villages of a decision', () => {
  test('are those of its commune, and whatever is chosen already', () => {
    expect(idsOf(offerChoices(choices, 1, []))).toEqual([1, 2])
    expect(idsOf(offerChoices(choices, 1, [3]))).toEqual([1, 2, 3])
    expect(idsOf(offerChoices(choices, null, []))).toEqual([1, 2, 3])
  })

  test('are found without marks, also by their commune', () => {
    expect(idsOf(matchChoices(choices, 'dong vuong'))).toEqual([2])
    expect(idsOf(matchChoices(choices, 'hòa bình'))).toEqual([3])
    expect(idsOf(matchChoices(choices, 'tam hiep'))).toEqual([3])
    expect(matchChoices(choices, '')).toHaveLength(3)
  })

  test('are chosen all at once where none has a decision, keeping what was chosen', () => {
    expect(joined([1, 2], undecidedOf(choices))).toEqual([1, 2, 3])
    expect(toggled([1, 2], 2)).toEqual([1])
    expect(toggled([1], 2)).toEqual([1, 2])
  })

  test('stand under their communes', () => {
    expect(groupByCommune(choices).map(({ title, villages }) => [title, villages.length])).toEqual([
      ['Đồng Tâm', 2],
      ['Tam Hiệp', 1],
    ])
  })
})
