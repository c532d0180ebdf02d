import { describe, expect, test } from 'vitest'
import { sayHouseholds } from '../../../../cms/admin/team/sayHouseholds.ts'

describe('the households of all groups', () => {
  test.each([
    [267, '6 nhóm phụ trách 267 trong 280 hộ của bản, còn 13 hộ chưa giao nhóm nào.'],
    [280, '6 nhóm phụ trách 280 trong 280 hộ của bản, vừa đủ.'],
    [300, '6 nhóm phụ trách 300 trong 280 hộ của bản, nhiều hơn 20 hộ.'],
  ])('%i are set against those of the village', (sum, sentence) => {
    expect(sayHouseholds({ groups: 6, sum, village: { kind: 'ban', households: 280 } })).toBe(sentence)
  })

  test('stand alone where the village was not counted', () => {
    expect(sayHouseholds({ groups: 2, sum: 80, village: { kind: 'thon', households: null } })).toBe(
      '2 nhóm phụ trách 80 hộ.',
    )
  })
})
