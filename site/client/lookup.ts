import type { LookupList } from './lookupList.ts'
import { matchVillages, readLookupList, type LookupVillage, type Suggestion } from './matchVillages.ts'

/** An ARIA 1.2 combobox with a list popup. Without it the box is a plain form. */
export const startLookup = (onChoice: (chosen: Suggestion) => void): void => {
  const input = document.querySelector<HTMLInputElement>('#thon')
  const list = document.querySelector<HTMLElement>('#goi-y')
  const status = document.querySelector<HTMLElement>('#thon-bao')
  if (input?.form && list && status) new Lookup({ input, list, status, onChoice }).start(input.form)
}

type Parts = {
  input: HTMLInputElement
  list: HTMLElement
  status: HTMLElement
  /** Just before the page of the chosen village opens. */
  onChoice: (chosen: Suggestion) => void
}

class Lookup {
  private villages: Promise<LookupVillage[]> | null = null
  private found: Suggestion[] = []
  private active = -1
  private readonly input: HTMLInputElement
  private readonly list: HTMLElement
  private readonly status: HTMLElement
  private readonly onChoice: (chosen: Suggestion) => void

  constructor({ input, list, status, onChoice }: Parts) {
    this.input = input
    this.list = list
    this.status = status
    this.onChoice = onChoice
  }

  start(form: HTMLFormElement) {
    const { input, list } = this
    const attributes = {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-controls': list.id,
      'aria-expanded': 'false',
    }
    for (const [name, value] of Object.entries(attributes)) input.setAttribute(name, value)
    input.addEventListener('focus', () => void this.load())
    input.addEventListener('input', () => void this.suggest())
    input.addEventListener('keydown', (event) => this.onKey(event))
    input.addEventListener('blur', () => this.close())
    // Keeps the focus in the box while an option is pressed.
    list.addEventListener('mousedown', (event) => event.preventDefault())
    list.addEventListener('click', (event) => {
      const option = (event.target as HTMLElement).closest<HTMLElement>('[role=option]')
      if (option) this.go(Number(option.dataset.place))
    })
    form.addEventListener('submit', (event) => {
      event.preventDefault()
      void this.submit()
    })
    if (input.value) void this.suggest()
  }

  private load(): Promise<LookupVillage[]> {
    this.villages ??= fetch('/du-lieu/tra-cuu.json')
      .then((response) => {
        if (!response.ok) throw new Error(`Lookup list answered ${response.status}`)
        return response.json() as Promise<LookupList>
      })
      .then(readWarm)
      .catch((error: unknown) => {
        this.villages = null
        this.status.textContent = 'Chưa tải được danh sách thôn. Mời bà con chọn trong danh sách bên dưới.'
        throw error
      })
    return this.villages
  }

  private async suggest() {
    const typed = this.input.value
    const villages = await this.load()
    if (typed !== this.input.value) return
    this.found = matchVillages(villages, typed)
    this.active = -1
    this.show(typed)
  }

  private show(typed: string) {
    this.list.replaceChildren(...this.found.map(toOption))
    const isOpen = this.found.length > 0
    this.list.hidden = !isOpen
    this.input.setAttribute('aria-expanded', String(isOpen))
    this.input.removeAttribute('aria-activedescendant')
    if (typed.trim() === '') this.status.textContent = ''
    else
      this.status.textContent = isOpen ? `Có ${this.found.length} thôn khớp.` : 'Không thấy thôn nào. Thử gõ ngắn hơn.'
  }

  private onKey(event: KeyboardEvent) {
    const count = this.found.length
    if (event.key === 'Escape' && !this.list.hidden) {
      event.preventDefault()
      this.close()
    }
    if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || count === 0) return
    event.preventDefault()
    if (this.list.hidden) this.show(this.input.value)
    const start = event.key === 'ArrowDown' ? this.active + 1 : this.active < 0 ? count - 1 : this.active - 1
    this.activate((start + count) % count)
  }

  private activate(place: number) {
    this.active = place
    for (const [at, option] of [...this.list.children].entries())
      option.setAttribute('aria-selected', String(at === place))
    this.list.children[place]?.scrollIntoView({ block: 'nearest' })
    this.input.setAttribute('aria-activedescendant', `goi-y-${place}`)
  }

  private close() {
    this.list.hidden = true
    this.active = -1
    this.input.setAttribute('aria-expanded', 'false')
    this.input.removeAttribute('aria-activedescendant')
  }

  private async submit() {
    const typed = this.input.value.trim()
    if (typed === '') return this.input.focus()
    if (this.active >= 0) return this.go(this.active)
    this.found = matchVillages(await this.load(), typed)
    const [first, second] = this.found
    if (!first) location.assign(`/tim-kiem/?q=${encodeURIComponent(typed)}`)
    else if (first.name === second?.name) this.askWhich(typed, first.name)
    else this.go(0)
  }

  private askWhich(typed: string, name: string) {
    this.show(typed)
    this.activate(0)
    this.status.textContent = `Nhiều nơi có ${name}. Mời chọn theo xã.`
  }

  private go(place: number) {
    const chosen = this.found[place]
    if (!chosen) return
    this.onChoice(chosen)
    location.assign(chosen.url)
  }
}

/** Matched once before anybody types, so that the first key is no slower than the others. */
const readWarm = (list: LookupList): LookupVillage[] => {
  const villages = readLookupList(list)
  matchVillages(villages, 'thon dong tam 1')
  return villages
}

const toOption = ({ name, commune, because }: Suggestion, place: number): HTMLElement => {
  const option = document.createElement('li')
  option.id = `goi-y-${place}`
  option.role = 'option'
  option.dataset.place = String(place)
  option.setAttribute('aria-selected', 'false')
  const about = document.createElement('span')
  about.textContent = because ? `${commune} (tên khác: ${because})` : commune
  option.append(name, ' ', about)
  return option
}
