/** The plan's rules that a check can tell; R05 and R13 are figures of coverage and yield no finding. */
export type RuleId = 'R01' | 'R02' | 'R03' | 'R04' | 'R06' | 'R07' | 'R08' | 'R09' | 'R10' | 'R11' | 'R12'

/** An error keeps a team from being published; a warning shows on the coverage page; only editors see an info. */
export const severities = { error: 'Phải sửa', warning: 'Chưa đúng kế hoạch', info: 'Lưu ý' } as const
export type Severity = keyof typeof severities

export type Finding = {
  rule: RuleId
  severity: Severity
  /** The field as Payload writes its path: `members`, `groups.2.members`, `zalo.exists`. */
  place: string
  /** One plain Vietnamese sentence or two: what is wrong, with the figures, and what to do. */
  message: string
}
