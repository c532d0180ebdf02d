import { APIError, ValidationError } from 'payload'
import { sayPath } from '../publish/fieldNames.ts'

export class Refused extends APIError {
  constructor(message: string, status = 400) {
    super(message, status, null, true)
  }
}

type FieldError = { message?: string; label?: unknown; path?: string }

/** Why it would not be published, in the sentences that the form would show; rethrows what is no refusal. */
export const sayRefusal = (error: unknown): string[] => {
  if (error instanceof ValidationError || isValidation(error)) {
    const { errors } = (error as ValidationError).data as { errors: FieldError[] }
    return [...new Set(errors.map(({ label, message, path }) => `${nameOf(label, path)}${message ?? ''}`))]
  }
  if (error instanceof APIError && error.isPublic) return [error.message]
  throw error
}

/** Another copy of Payload may have thrown it. */
const isValidation = (error: unknown): boolean => error instanceof Error && error.name === 'ValidationError'

const nameOf = (label: unknown, path?: string): string => {
  // Its sentence names the file itself.
  if (path === 'redactedFile') return ''
  const steps = (path ?? '').split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step))
  // Of many people, which: the line is named, in the words of a publish.
  if (steps.some((step) => typeof step === 'number')) return `${sayPath(steps)}: `
  const name = typeof label === 'string' ? label.split(' > ').at(-1) : path
  return name ? `${name}: ` : ''
}
