import type { CheckedForms } from './checkedForms.ts'

/**
 * Documents that cost much to try: a page that hangs costs a thread its whole patience, settings that break pages cost
 * rendering all of them twice. They are set aside at once as long as they stay as they were, so that each slows down one
 * publish, not every publish of everybody until it is mended.
 */
export class CostlyDocuments {
  private readonly known = new Map<string, { form: string | null; reason: string }>()

  get isEmpty(): boolean {
    return this.known.size === 0
  }

  note(document: string, reason: string, forms: CheckedForms): void {
    this.known.set(document, { form: forms.formOf(document), reason })
  }

  /** Those that are as they were, with the reason; forgets the others. */
  unchanged(forms: CheckedForms): Map<string, string> {
    for (const [document, { form }] of this.known) if (forms.formOf(document) !== form) this.known.delete(document)
    return new Map([...this.known].map(([document, { reason }]) => [document, reason]))
  }

  clear(): void {
    this.known.clear()
  }
}
