import { noDraft, type Draft } from './draftEdits.ts'

/** For this tab only, and until it is closed: other people use the office's computer, and names and phones are in it. */
const keyOf = (id: number | string) => `nhap-danh-sach-${id}`

export function readDraft(id: number | string): Draft {
  try {
    return { ...noDraft, ...(JSON.parse(sessionStorage.getItem(keyOf(id)) ?? '{}') as Partial<Draft>) }
  } catch {
    // A browser that keeps nothing: what is typed stays on the page.
    return noDraft
  }
}

export function keepDraft(id: number | string, draft: Draft | null): void {
  try {
    if (draft) sessionStorage.setItem(keyOf(id), JSON.stringify(draft))
    else sessionStorage.removeItem(keyOf(id))
  } catch (error) {
    console.warn(error)
  }
}
