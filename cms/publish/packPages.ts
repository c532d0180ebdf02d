import type { PageFacts } from './pageFacts.ts'
import type { RenderedPage } from './renderPages.ts'

type Texts<T> = { [name in keyof T]: number[] }
type PackedPage = Omit<RenderedPage, 'questions' | 'facts'> & { questions: number[] | null; facts: Texts<PageFacts> }
/** Pages on their way from a thread: texts by their numbers, and the texts that were not sent before. */
export type PackedPages = { pages: PackedPage[]; texts: string[] }

/** A text found in a page is a view of it, and would keep the whole page in memory. */
const ownText = (text: string): string => Buffer.from(text).toString()

/** Thousands of pages ask the same questions and lead to the same places: each text travels once. */
export class PagePacker {
  private readonly numbers = new Map<string, number>()
  private waiting: PackedPages = { pages: [], texts: [] }

  get size(): number {
    return this.waiting.pages.length
  }

  add({ questions, facts, ...page }: RenderedPage): void {
    const { links, phones, emails } = facts
    this.waiting.pages.push({
      ...page,
      questions: questions && this.numbersOf(questions),
      facts: { links: this.numbersOf(links), phones: this.numbersOf(phones), emails: this.numbersOf(emails) },
    })
  }

  take(): PackedPages {
    const taken = this.waiting
    this.waiting = { pages: [], texts: [] }
    return taken
  }

  private numbersOf(texts: string[]): number[] {
    return texts.map((text) => {
      const known = this.numbers.get(text)
      if (known !== undefined) return known
      const number = this.numbers.size
      this.numbers.set(ownText(text), number)
      this.waiting.texts.push(text)
      return number
    })
  }
}

/** The other end: takes what one packer sent, in its order. */
export class PageUnpacker {
  private readonly texts: string[] = []

  unpack({ pages, texts }: PackedPages): RenderedPage[] {
    for (const text of texts) this.texts.push(text)
    return pages.map(({ questions, facts, ...page }) => ({
      ...page,
      questions: questions && this.textsOf(questions),
      facts: {
        links: this.textsOf(facts.links),
        phones: this.textsOf(facts.phones),
        emails: this.textsOf(facts.emails),
      },
    }))
  }

  private textsOf(numbers: number[]): string[] {
    return numbers.map((number) => this.texts[number] ?? '')
  }
}
