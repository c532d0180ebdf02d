/**
 * The five figures of a commune's code: `7243` from a number, `2421507243` with province and district before it. Other
 * figures, as map programs number things, are none.
 */
export function readUnitCode(text: string): string | null {
  const figures = text.replace(/\.0+$/, '').replace(/[\s.-]/g, '')
  return /^(?:\d{4,5}|\d{10})$/.test(figures) ? figures.slice(-5).padStart(5, '0') : null
}
