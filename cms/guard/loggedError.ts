const longestMessage = 500

const firstLines = (text: string): string => text.replace(/\nparams: [\s\S]*$/, '').slice(0, longestMessage)
const framesOf = (stack = ''): string[] => stack.split('\n').filter((line) => /^ {4}at /.test(line))

type Logged = { type: string; message: string; stack: string; cause?: Logged }

/**
 * What the log keeps of an error: where and what, never the values. A statement that the database refuses carries all that
 * was to be stored, phones among it, and logs are copied to places where nobody expects them.
 */
export const toLoggedError = (error: unknown): Logged | string => {
  if (!(error instanceof Error)) return firstLines(String(error))
  const message = firstLines(error.message)
  const cause = error.cause instanceof Error ? (toLoggedError(error.cause) as Logged) : null
  const stack = [`${error.name}: ${message}`, ...framesOf(error.stack)].join('\n')
  return { type: error.name, message, stack, ...(cause ? { cause } : {}) }
}
