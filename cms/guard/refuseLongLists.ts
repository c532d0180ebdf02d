import { APIError, type CollectionBeforeOperationHook } from 'payload'

/** All lists of a form together: three times the largest team of the plan with all its groups. */
export const mostRows = 600

const countRows = (value: unknown): number => {
  if (typeof value !== 'object' || value === null) return 0
  const inner = Object.values(value).reduce((sum: number, each) => sum + countRows(each), 0)
  return Array.isArray(value) ? value.length + inner : inner
}

/**
 * Before anything is done with them: each row passes fields, hooks and rules, and twenty thousand of them kept everybody
 * else from the CMS for twelve seconds.
 */
export const refuseLongLists: CollectionBeforeOperationHook = ({ args, operation }) => {
  const { data, overrideAccess } = args as { data?: unknown; overrideAccess?: boolean }
  // What the product itself writes has been looked at on its way in.
  if (overrideAccess || !['create', 'update'].includes(operation)) return args
  if (countRows(data) > mostRows)
    throw new APIError(`Biểu mẫu chỉ nhận đến ${mostRows} dòng. Xin bớt dòng rồi lưu lại.`, 413, null, true)
  return args
}
