/** Filters the page's list by the form's choices, and keeps them in the address, so that a filtered list can be sent on. */
const form = document.querySelector<HTMLFormElement>('#loc')
const status = document.querySelector('#loc-bao')

const chosenOf = (filter: HTMLFormElement): [name: string, value: string][] =>
  [...new FormData(filter)]
    .map(([name, value]) => [name, String(value)] as [string, string])
    .filter(([, value]) => value !== '')

const apply = (filter: HTMLFormElement): void => {
  const chosen = chosenOf(filter)
  const items = [...document.querySelectorAll<HTMLElement>('[data-muc]')]
  for (const item of items) item.hidden = chosen.some(([name, value]) => item.dataset[name] !== value)
  for (const section of document.querySelectorAll<HTMLElement>('main section'))
    if (section.querySelector('[data-muc]')) section.hidden = !section.querySelector('[data-muc]:not([hidden])')
  const shown = items.filter((item) => !item.hidden).length
  if (status) status.textContent = shown > 0 ? `Có ${shown} mục.` : 'Không có mục nào. Xin bỏ bớt điều kiện.'
  const query = new URLSearchParams(chosen).toString()
  history.replaceState(null, '', `${location.pathname}${query ? `?${query}` : ''}${location.hash}`)
}

if (form) {
  for (const [name, value] of new URLSearchParams(location.search)) {
    const select = form.elements.namedItem(name)
    if (select instanceof HTMLSelectElement) select.value = value
  }
  // A value from the address that is no longer there leaves nothing chosen: that means all.
  for (const select of form.querySelectorAll('select')) if (select.selectedIndex < 0) select.value = ''
  form.addEventListener('change', () => apply(form))
  apply(form)
}
