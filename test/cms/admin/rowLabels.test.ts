import { describe, expect, test } from 'vitest'
import { labelPerson } from '../../../cms/admin/rowLabels.ts'

describe('labelPerson', () => {
  test.each([
    ['head', 'Vi Văn An – Trưởng ban'],
    ['member', 'Vi Văn An'],
  ])('names a %s as boards do', (role, label) => {
    expect(labelPerson({ name: 'Vi Văn An', role }, 1)).toBe(label)
  })

  test('numbers who has no name yet', () => {
    expect(labelPerson({ name: ' ' }, 3)).toBe('Người thứ 3')
  })
})
