import type { z } from 'zod'

/** What zod hands over before it has a sentence. */
type Issue = Parameters<NonNullable<ReturnType<typeof z.config>['customError']>>[0]

const empty = 'chưa điền.'

/** A field that does not fit its shape, in words for a board: «mong đợi int, nhận được số» helps nobody. */
export const sayIssue = (issue: Issue): string => {
  if (issue.input === null || issue.input === undefined || issue.input === '') return empty
  if (issue.code === 'invalid_type' && issue.expected === 'int') return 'phải là số nguyên, không có phần lẻ.'
  if (issue.code === 'too_small' && issue.origin === 'array') return empty
  if (issue.code === 'too_small' && issue.origin !== 'string')
    return issue.inclusive ? `phải từ ${issue.minimum} trở lên.` : `phải lớn hơn ${issue.minimum}.`
  if (issue.code === 'too_big' && issue.origin !== 'string') return `không được quá ${issue.maximum}.`
  return 'chưa đúng.'
}
