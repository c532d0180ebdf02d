import { addMonths, type Day } from './date.ts'
import { plan } from './plan.ts'

/** Whether a team's contacts wait to be looked at again: `since` is when they were last confirmed, or first entered. */
export const isStale = (since: Day, today: Day): boolean => addMonths(since, plan.confirmContactsEveryMonths) <= today
