import type { z } from 'zod'
import type { Keys } from './toPublic.ts'

/** A public form on its way: made of these things (compared by identity, so documents are replaced and never changed) and of keys. */
export type Made = { of: unknown[]; make: (keys: Keys) => unknown }
type Asked = { name: keyof Keys; id: Parameters<Keys[keyof Keys]>[0]; answer: unknown }
type Kept = { of: unknown[]; asked: Asked[]; checked: unknown }

/** Public forms that were found good: the same things make the same form, and one object stays from publish to publish. */
export class CheckedForms {
  private readonly kept = new Map<string, Kept>()

  check<T>(shape: z.ZodType<T>, from: { document: string; made: Made; keys: Keys }): z.ZodSafeParseResult<T> {
    const { document, made, keys } = from
    const known = this.kept.get(document)
    if (known && isSame(known, made, keys)) return { success: true, data: known.checked as T }
    const asked: Asked[] = []
    const parsed = shape.safeParse(made.make(recording(keys, asked)))
    if (parsed.success) this.kept.set(document, { of: made.of, asked, checked: parsed.data })
    return parsed
  }

  /** A form as JSON; null when none was found good. */
  formOf(document: string): string | null {
    const known = this.kept.get(document)
    return known ? JSON.stringify(known.checked) : null
  }

  clear(): void {
    this.kept.clear()
  }
}

const ask = (keys: Keys, { name, id }: Pick<Asked, 'name' | 'id'>): unknown =>
  (keys[name] as (id: Asked['id']) => unknown)(id)

const isSame = ({ of, asked }: Kept, made: Made, keys: Keys): boolean =>
  of.length === made.of.length &&
  of.every((each, n) => each === made.of[n]) &&
  asked.every((each) => ask(keys, each) === each.answer)

const recording = (keys: Keys, asked: Asked[]): Keys => {
  const recorded = (name: keyof Keys) => (id: Asked['id']) => {
    const answer = ask(keys, { name, id })
    asked.push({ name, id, answer })
    return answer
  }
  return { commune: recorded('commune'), village: recorded('village'), file: recorded('file') } as Keys
}
