export type MapFilter = {
  rungs: Set<string>
  /** Slug, or empty for all. */
  commune: string
  isOf: (communeSlug: string) => boolean
  /** Villages of the list that remain. */
  shown: number
}

/** The form filters the list itself; the map follows through `onChange`. */
export const startMapFilter = (onChange: (filter: MapFilter) => void): void => {
  const form = document.querySelector<HTMLFormElement>('#loc')
  if (!form) return
  form.querySelector('.choice')?.removeAttribute('hidden')
  const apply = () => {
    const chosen = new FormData(form)
    const commune = String(chosen.get('xa') ?? '')
    const rungs = new Set(chosen.getAll('bac').map(String))
    const isOf = (slug: string) => commune === '' || slug === commune
    onChange({ rungs, commune, isOf, shown: filterList(rungs, isOf) })
  }
  form.addEventListener('change', apply)
  apply()
}

const filterList = (rungs: Set<string>, isOf: (slug: string) => boolean): number => {
  let shown = 0
  for (const section of document.querySelectorAll<HTMLElement>('[data-xa]')) {
    let left = 0
    for (const item of section.querySelectorAll<HTMLElement>('[data-bac]')) {
      item.hidden = !rungs.has(item.dataset.bac ?? '')
      if (!item.hidden) left++
    }
    section.hidden = left === 0 || !isOf(section.dataset.xa ?? '')
    if (!section.hidden) shown += left
  }
  return shown
}
