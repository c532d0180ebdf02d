import { toMarkedParts, withoutBeginning } from './markedParts.ts'
import { decodeFromSearch, encodeForSearch } from './searchEncoding.ts'

type Found = { url: string; excerpt: string; meta: { title: string; kind: string; commune: string } }
type Pagefind = {
  search: (
    query: string,
    options: { filters: Record<string, string> },
  ) => Promise<{ results: { data: () => Promise<Found> }[] }>
  preload: (query: string) => Promise<void>
}

const pageSize = 10
let loading: Promise<Pagefind> | null = null

/** The index is made after the pages, so its script is not known when the site is compiled. */
const loadPagefind = (): Promise<Pagefind> => {
  const address = '/pagefind/pagefind.js'
  loading ??= import(/* @vite-ignore */ address) as Promise<Pagefind>
  return loading
}

const find = <T extends HTMLElement>(id: string): T => {
  const element = document.getElementById(id)
  if (!element) throw new Error(`No #${id} on the search page`)
  return element as T
}

export const startSearch = (): void => {
  const input = find<HTMLInputElement>('tu-khoa')
  const { form } = input
  if (!form) throw new Error('The search box stands in no form')
  const showQuery = () => {
    const asked = new URLSearchParams(location.search)
    input.value = asked.get('q') ?? ''
    for (const select of form.querySelectorAll('select')) {
      select.value = asked.get(select.name) ?? ''
      // A value from the address that is no longer offered means all.
      if (select.selectedIndex < 0) select.value = ''
    }
    void search(form)
  }
  const ask = () => {
    const asked = [...new FormData(form)].map(([name, value]) => [name, String(value).trim()])
    history.pushState(null, '', `?${new URLSearchParams(asked.filter(([, value]) => value !== ''))}`)
    void search(form)
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    ask()
  })
  for (const select of form.querySelectorAll('select')) select.addEventListener('change', ask)
  input.addEventListener('focus', () => void loadPagefind().catch(() => (loading = null)), { once: true })
  window.addEventListener('popstate', showQuery)
  showQuery()
}

/** The index's own names for the form's choices. */
const filtersOf = (form: FormData): Record<string, string> => {
  const chosen = { kind: String(form.get('loai') ?? ''), commune: String(form.get('xa') ?? '') }
  return Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== ''))
}

const search = async (form: HTMLFormElement): Promise<void> => {
  const status = find('ket-qua-bao')
  const asked = new FormData(form)
  const query = String(asked.get('q') ?? '').trim()
  find('ket-qua').replaceChildren()
  find('xem-them').hidden = true
  status.textContent = query === '' ? '' : 'Đang tìm…'
  if (query === '') return
  try {
    const pagefind = await loadPagefind()
    const { results } = await pagefind.search(encodeForSearch(query), { filters: filtersOf(asked) })
    status.textContent = results.length > 0 ? `Có ${results.length} kết quả.` : `Không thấy «${query}». Thử ít từ hơn.`
    await showMore(results)
  } catch (error) {
    loading = null
    status.textContent = 'Chưa tải được bộ tìm kiếm. Mời thử lại.'
    throw error
  }
}

const showMore = async (results: { data: () => Promise<Found> }[]): Promise<void> => {
  const list = find('ket-qua')
  const more = find<HTMLButtonElement>('xem-them')
  const next = await Promise.all(results.slice(0, pageSize).map((result) => result.data()))
  const items = next.map(toItem)
  list.append(...items)
  more.hidden = results.length <= pageSize
  more.onclick = () =>
    void showMore(results.slice(pageSize)).then(() => items.at(-1)?.nextElementSibling?.querySelector('a')?.focus())
}

const toItem = ({ url, excerpt, meta }: Found): HTMLElement => {
  const [title, commune] = [decodeFromSearch(meta.title), decodeFromSearch(meta.commune)]
  const item = document.createElement('li')
  const anchor = document.createElement('a')
  anchor.href = url
  anchor.textContent = title
  const about = document.createElement('p')
  about.className = 'entry-about'
  for (const text of [meta.kind, commune]) {
    const part = document.createElement('span')
    part.textContent = text
    about.append(part)
  }
  const text = document.createElement('p')
  for (const part of withoutBeginning(toMarkedParts(decodeFromSearch(excerpt)), `${title} ${commune}`)) {
    const element = document.createElement(part.isMarked ? 'mark' : 'span')
    element.textContent = part.text
    text.append(element)
  }
  // A name that matched needs no excerpt without a match.
  const isMatch = text.querySelector('mark') !== null
  item.append(anchor, about, ...(isMatch ? [text] : []))
  return item
}
