/** Paragraphs are divided by an empty line; a single line break stays one. */
export const paragraphsOf = (body: string): string[][] =>
  body
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.split('\n').map((line) => line.trim()))

export const showSeconds = (seconds: number): string => {
  const minutes = Math.floor(seconds / 60)
  const rest = Math.round(seconds % 60)
  return [minutes > 0 && `${minutes} phút`, rest > 0 && `${rest} giây`].filter(Boolean).join(' ')
}
