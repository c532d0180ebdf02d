import { APIError } from 'payload'

/** Answers a request with one Vietnamese sentence. @throws always */
export const refuse = (message: string, status = 400): never => {
  throw new APIError(message, status, null, true)
}
