import { describe, expect, test } from 'vitest'
import { labelGroup, labelPerson } from '../../../cms/admin/rowLabels.ts'

describe('labelPerson', () => {
  test.each([
    ['teams', 'members.0', 'leader', 'Vi Văn An – Tổ trưởng'],
    ['teams', 'groups.1.members.0', 'leader', 'Vi Văn An – Nhóm trưởng'],
    ['boards', 'members.0', 'head', 'Vi Văn An – Trưởng ban'],
    ['teams', 'members.3', 'member', 'Vi Văn An'],
  ])('names the role as %s do at %s', (collection, path, role, label) => {
    expect(labelPerson({ name: 'Vi Văn An', role }, { path, collection, number: 1 })).toBe(label)
  })

  test('numbers who has no name yet', () => {
    expect(labelPerson({ name: ' ' }, { path: 'members.2', collection: 'teams', number: 3 })).toBe('Người thứ 3')
  })
})

describe('labelGroup', () => {
  test('says households and part of the village', () => {
    expect(labelGroup({ name: 'Nhóm 1', households: 42, area: 'Xóm Trên' }, 1)).toBe('Nhóm 1 – 42 hộ – Xóm Trên')
    expect(labelGroup({}, 2)).toBe('Nhóm thứ 2 – chưa ghi số hộ')
  })
})
