import { Forbidden, UnauthorizedError, type Payload, type PayloadRequest } from 'payload'
import { isDistrict } from '../../content/model/role.ts'
import { actorOf } from '../access/actorOf.ts'
import { canRead, type Named } from '../access/canRead.ts'

/** What the admin's own pages ask for. Everything else that Payload answers (schedules, folders, widgets…) is used nowhere. */
const used = ['form-state', 'render-document', 'render-document-slots', 'render-list', 'table-state']

type Args = Record<string, unknown>
export type Asked = { name: string; args: Args }
export type Asker = { payload: Payload; user: PayloadRequest['user'] }

const asDocument = (collection: unknown, id: unknown): Named[] =>
  typeof collection === 'string' && (typeof id === 'number' || typeof id === 'string') && id !== ''
    ? [{ collection, id }]
    : []

/** Every document that the arguments name, by whatever name. */
const documentsOf = ({ collectionSlug, id, docID, data, parent }: Args): Named[] => {
  const { id: dataId } = (data ?? {}) as Args
  const { collectionSlug: above, id: aboveId } = (parent ?? {}) as Args
  return [...[id, docID, dataId].flatMap((each) => asDocument(collectionSlug, each)), ...asDocument(above, aboveId)]
}

/**
 * Before one of Payload's server functions runs: it is one of those that the admin uses, whoever asks may work here, and
 * each document that it names is one that the asker reads. Payload asks for less: anybody with a sign-in could mark any
 * document as being edited. @throws when it is refused
 */
export const guardServerFunction = async ({ name, args }: Asked, asker: Asker): Promise<void> => {
  const actor = actorOf(asker)
  if (!actor) throw new UnauthorizedError()
  if (!used.includes(name) || (args.globalSlug && !isDistrict(actor))) throw new Forbidden()
  for (const document of documentsOf(args)) if (!(await canRead(document, asker))) throw new Forbidden()
}
