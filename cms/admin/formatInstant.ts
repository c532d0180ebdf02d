const format = new Intl.DateTimeFormat('vi-VN', {
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Asia/Ho_Chi_Minh',
})

/** «14:05 24/11/2026», in Vietnam's time whatever the machine's zone; '' for what is no instant. */
export const formatInstant = (value: unknown): string => {
  const date = new Date(typeof value === 'string' || value instanceof Date ? value : Number.NaN)
  if (Number.isNaN(date.getTime())) return ''
  const { hour, minute, day, month, year } = Object.fromEntries(
    format.formatToParts(date).map(({ type, value: text }) => [type, text]),
  )
  return `${hour}:${minute} ${day}/${month}/${year}`
}
