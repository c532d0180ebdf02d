import { idsOfPlace } from './fieldId.ts'

const focusable = 'input:not([type="hidden"]):not([disabled]), textarea, select, button, [tabindex="0"]'
const folded = '.collapsible--collapsed'
const toggle = '.collapsible__toggle--collapsed'
const everyMs = 150
/** How long a row may take to unfold before it is good enough to land on the row. */
const settleMs = 1_500
/** A form on a slow phone may take so long to be built. */
const patienceMs = 10_000
const markedMs = 4_000

/** Opens the folded rows around an element. True when there was one: its place on the page is about to change. */
const unfoldAround = (element: HTMLElement): boolean => {
  const box = element.closest<HTMLElement>(folded)
  box?.querySelector<HTMLElement>(toggle)?.click()
  if (box?.parentElement) unfoldAround(box.parentElement)
  return box !== null
}

/** Scrolls to an element, gives its first control the focus, and marks it for a moment. */
const land = (element: HTMLElement): void => {
  const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
  element.scrollIntoView({ behavior: isCalm ? 'auto' : 'smooth', block: 'center' })
  const control = element.matches(focusable) ? element : element.querySelector<HTMLElement>(focusable)
  control?.focus({ preventScroll: true })
  element.classList.add('is-found')
  setTimeout(() => element.classList.remove('is-found'), markedMs)
}

const isRow = ({ id }: HTMLElement): boolean => /-row-\d+$/.test(id)

/**
 * Lands where a finding can be mended: the field itself, else the row or group that holds it. Waits for a form that is
 * still being built and opens folded rows on the way. Returns what ends the waiting.
 */
export const goToPlace = (place: string): (() => void) => {
  const ids = idsOfPlace(place)
  const begin = Date.now()
  const timer = setInterval(() => {
    const waited = Date.now() - begin
    const target = ids.map((id) => document.getElementById(id)).find((element) => element !== null)
    if (waited > patienceMs) return clearInterval(timer)
    if (!target || unfoldAround(target)) return
    if (target.id === ids[0] || waited > settleMs) {
      clearInterval(timer)
      return land(target)
    }
    if (isRow(target)) target.querySelector<HTMLElement>(toggle)?.click()
  }, everyMs)
  return () => clearInterval(timer)
}
