const label = 'Chi tiết cho người quản trị máy chủ: '

/** What a machine said, within a message for a board: on a line of its own, which the admin's pages fold away. */
export const technicalDetail = (words: string): string => `\n${label}${words.replaceAll(/\s+/g, ' ').trim()}\n`

export type SaidWithDetail = { sentence: string; detail: string | null }

export const splitDetail = (message: string): SaidWithDetail => {
  const lines = message
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const details = lines.filter((line) => line.startsWith(label)).map((line) => line.slice(label.length))
  return {
    sentence: lines.filter((line) => !line.startsWith(label)).join(' '),
    detail: details.length > 0 ? details.join(' ') : null,
  }
}
