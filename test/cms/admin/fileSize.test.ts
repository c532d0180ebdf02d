import { describe, expect, test } from 'vitest'
import { showFileSize } from '../../../cms/admin/fileSize.ts'

describe('showFileSize', () => {
  test.each([
    [1, '1 KB'],
    [18_912, '19 KB'],
    [1024 * 1024, '1 MB'],
    [2_500_000, '2,4 MB'],
  ])('writes %d bytes as «%s»', (bytes, words) => {
    expect(showFileSize(bytes)).toBe(words)
  })
})
