import { parentPort } from 'node:worker_threads'

/** The other end of a thread: answers each message that `makeThread` sends. */
export const answerQuestions = <Question>(answer: (question: Question) => Promise<unknown>): void => {
  parentPort?.on('message', (question: Question) => {
    answer(question).then(
      (given) => parentPort?.postMessage({ answer: given }),
      (error: unknown) => parentPort?.postMessage({ error: error instanceof Error ? error.message : String(error) }),
    )
  })
}
