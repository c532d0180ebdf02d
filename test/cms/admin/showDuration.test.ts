import { expect, test } from 'vitest'
import { showDuration } from '../../../cms/admin/showDuration.ts'

test.each([
  [640, '0,6 giây'],
  [12_000, '12 giây'],
  [75_400, '1 phút 15 giây'],
  [59_700, '1 phút 0 giây'],
])('%i ms are shown as «%s»', (ms, shown) => {
  expect(showDuration(ms)).toBe(shown)
})
