import type { PayloadRequest } from 'payload'

type Id = number | string
type Asking = { req: PayloadRequest }

/** Documents that the address of a new form names: `/create?thon=12,13`. Databases have numbers or not as ids. */
export const listAskedInAddress =
  (name: string) =>
  ({ req }: Asking): Id[] => {
    const asked = req.query?.[name]
    const isNumber = req.payload.db.defaultIDType === 'number'
    const shape = isNumber ? /^\d{1,15}$/ : /^[\da-f]{24}$/
    return (typeof asked === 'string' ? asked.split(',') : [])
      .filter((id) => shape.test(id))
      .map((id) => (isNumber ? Number(id) : id))
  }

/** The same for a field of one. */
export const askedInAddress = (name: string) => {
  const list = listAskedInAddress(name)
  return (asking: Asking): Id | undefined => list(asking)[0]
}
