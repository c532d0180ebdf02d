import { unitKey } from '../../content/model/commune.ts'
import { refuse } from './cells.ts'
import type { ImportCommune } from './documents.ts'
import { readAll, type Id, type StoredCommune } from './stored.ts'
import { writeChanges, type Change, type Writing } from './writeChanges.ts'

type Known = Map<string, StoredCommune>

/** A unit is written after those that it became (2022 → January 2025 → July 2025), so that it can name them. */
export async function writeCommunes(communes: ImportCommune[], writing: Writing): Promise<void> {
  let waiting = communes
  while (waiting.length > 0) {
    const known = await readByKey(writing)
    const [ready, later] = divide(waiting, waitsFor)
    const round = ready.length > 0 ? ready : later
    await writeChanges(
      round.map((commune) => toChange(commune, known, writing)),
      writing,
    )
    waiting = ready.length > 0 ? later : []
  }
}

const readByKey = async (writing: Writing): Promise<Known> =>
  new Map((await readAll<StoredCommune>(writing, 'communes')).map((commune) => [unitKey(commune), commune]))

const waitsFor = (commune: ImportCommune, others: Set<string>) =>
  (commune.successors ?? []).some((key) => key !== unitKey(commune) && others.has(key))

/** Those that wait for none of the others, and the rest. */
function divide(communes: ImportCommune[], waits: typeof waitsFor): [ImportCommune[], ImportCommune[]] {
  const keys = new Set(communes.map(unitKey))
  return [communes.filter((commune) => !waits(commune, keys)), communes.filter((commune) => waits(commune, keys))]
}

function toChange(commune: ImportCommune, known: Known, writing: Writing): Change {
  const { at, successors, office, ...own } = commune
  const data = { ...withoutUnsaid(own), office: withoutUnsaid(office) }
  const next = successors && { successors: toIds(commune, known, writing) }
  return { collection: 'communes', at, stored: known.get(unitKey(commune)) ?? null, data: { ...data, ...next } }
}

function toIds({ at, successors = [] }: ImportCommune, known: Known, { note }: Writing): Id[] {
  return successors.flatMap((key) => {
    const found = known.get(key)
    if (found) return [found.id]
    refuse(
      { at, note },
      `Không có đơn vị ${key} để ghi vào «Nay thuộc»; phần này không được nhập.`,
      'Thêm dòng cho đơn vị đó.',
    )
    return []
  })
}

export const withoutUnsaid = <Values extends object>(values: Values): Partial<Values> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Partial<Values>
