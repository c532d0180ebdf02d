import { z } from 'zod'

/** A day of Asia/Ho_Chi_Minh as `YYYY-MM-DD`; the machine's zone never matters. */
export const day = z.iso.date({ error: 'Ngày phải là ngày có thật, viết dạng năm-tháng-ngày.' })
export type Day = z.output<typeof day>

/** An instant as ISO 8601 in UTC. */
export const instant = z.iso.datetime()
export type Instant = z.output<typeof instant>
