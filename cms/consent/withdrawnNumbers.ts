import { createHmac } from 'node:crypto'
import type { Payload, PayloadRequest } from 'payload'
import type { WithdrawnBefore } from '../../content/model/consentRecord.ts'

type Id = number | string
type In = { payload: Payload; commune: Id; req: Partial<PayloadRequest> }

/** Of a number in a commune; nobody reads the number from it without the secret. */
const markOf = ({ payload, commune }: In, phone: string): string =>
  createHmac('sha256', payload.secret).update(`${commune} ${phone}`).digest('base64url')

export const rememberWithdrawn = async (where: In, phones: string[], on: string): Promise<void> => {
  for (const phone of phones)
    await where.payload.create({
      collection: 'withdrawn-numbers',
      data: { mark: markOf(where, phone), commune: where.commune as number, on },
      depth: 0,
      req: where.req,
    })
}

/** The last withdrawal of each of these numbers. */
export const findWithdrawn = async (where: In, phones: string[]): Promise<Map<string, WithdrawnBefore>> => {
  if (phones.length === 0) return new Map()
  const phoneOf = new Map(phones.map((phone) => [markOf(where, phone), phone]))
  const { docs } = await where.payload.find({
    collection: 'withdrawn-numbers',
    where: { mark: { in: [...phoneOf.keys()] } },
    sort: 'createdAt',
    depth: 0,
    pagination: false,
    req: where.req,
  })
  return new Map(docs.map(({ mark, on, createdAt }) => [phoneOf.get(mark) ?? '', { on, at: createdAt }]))
}
