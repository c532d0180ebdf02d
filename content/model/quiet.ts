import { addDays, type Day } from './date.ts'
import { plan } from './plan.ts'

/** The last day on which a commune wrote, changed or confirmed anything; null: it never did. */
export type Activity = { readonly lastOn: Day | null }

/** R14, R15: a commune that works by the plan has something to write every month. */
export const isQuiet = ({ lastOn }: Activity, today: Day): boolean =>
  lastOn === null || addDays(lastOn, plan.communeQuietAfterDays) < today

/** Those of whom nothing has been heard for too long: who never wrote first, then the longest silence. */
export const findQuiet = <T extends Activity>(communes: readonly T[], today: Day): T[] =>
  communes
    .filter((commune) => isQuiet(commune, today))
    .toSorted((a, b) => (a.lastOn ?? '').localeCompare(b.lastOn ?? ''))
