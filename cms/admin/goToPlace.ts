import { idsOfPlace } from './fieldId.ts'

const controls = 'input, select, textarea, button'

/** Scrolls to where a finding can be mended and puts the cursor there. */
export const goToPlace = (place: string): void => {
  const target = idsOfPlace(place)
    .map((id) => document.getElementById(id))
    .find((element) => element !== null)
  const control = target?.matches(controls) ? target : target?.querySelector<HTMLElement>(controls)
  target?.scrollIntoView({ behavior: 'smooth', block: 'center' })
  control?.focus({ preventScroll: true })
}
