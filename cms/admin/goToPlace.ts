import { useEffect } from 'react'
import { idsOfPlace } from './fieldId.ts'

const controls = 'input, select, textarea, button'

/** Scrolls to where a finding can be mended and puts the cursor there; false: the form does not show it (yet). */
export const goToPlace = (place: string): boolean => {
  const target = idsOfPlace(place)
    .map((id) => document.getElementById(id))
    .find((element) => element !== null)
  if (!target) return false
  const control = target.matches(controls) ? target : target.querySelector<HTMLElement>(controls)
  target.scrollIntoView({ behavior: 'smooth', block: 'center' })
  control?.focus({ preventScroll: true })
  return true
}

const patience = 5_000

/** `…/teams/12#groups.0.households`: a link to a document that lands on the field. */
export const useGoToAddressed = (): void => {
  useEffect(() => {
    const place = decodeURIComponent(window.location.hash.slice(1))
    if (!/^[a-zA-Z]\w*(?:\.\w+)*$/.test(place)) return
    const since = Date.now()
    // The fields of a form come a moment after its findings.
    const looking = setInterval(() => {
      if (goToPlace(place) || Date.now() - since > patience) clearInterval(looking)
    }, 100)
    return () => clearInterval(looking)
  }, [])
}
