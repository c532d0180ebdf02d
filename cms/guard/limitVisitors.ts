import type { CollectionBeforeOperationHook } from 'payload'

/** The site is where visitors read; whoever asks the CMS gets a page at a time, with what it names one step away. */
export const mostForVisitors = 100
const deepest = 1

type Find = { limit?: number; depth?: number }

/** All teams with all that they name took the CMS seconds, for anybody who asked, as often as they asked. */
export const limitVisitors: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation !== 'read' || req.user || req.payloadAPI !== 'REST') return args
  const { limit, depth = deepest } = args as Find
  const isWithin = limit === undefined || (limit > 0 && limit <= mostForVisitors)
  return { ...args, limit: isWithin ? limit : mostForVisitors, depth: Math.min(depth, deepest) }
}
