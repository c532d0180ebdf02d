const slowMs = 500

/** A step is written down only when it takes long enough for somebody to read it. */
export const slowSteps = (write: (step: string) => Promise<unknown>) => {
  let timer: NodeJS.Timeout | undefined
  const end = (): void => clearTimeout(timer)
  const begin = (step: string): void => {
    end()
    // What cannot be written here cannot be written at the end either, and is said there.
    timer = setTimeout(() => void write(step).catch(console.error), slowMs)
  }
  return { begin, end }
}
