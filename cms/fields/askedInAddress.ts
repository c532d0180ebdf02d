import type { PayloadRequest } from 'payload'

type Id = number | string
type Asking = { req: PayloadRequest }

/** A document that the address of a new form names: `/create?thon=12`. Databases have numbers or not as ids. */
export const askedInAddress =
  (name: string) =>
  ({ req }: Asking): Id | undefined => {
    const asked = req.query?.[name]
    if (typeof asked !== 'string' || !/^[\da-f]{1,24}$/.test(asked)) return undefined
    return req.payload.db.defaultIDType === 'number' ? Number(asked) : asked
  }

/** The same for a field of many. */
export const listAskedInAddress = (name: string) => {
  const one = askedInAddress(name)
  return (asking: Asking): Id[] | undefined => {
    const id = one(asking)
    return id === undefined ? undefined : [id]
  }
}
