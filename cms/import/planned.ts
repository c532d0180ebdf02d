import type { Change } from './writeChanges.ts'
import type { Collection, Id, StoredDocument } from './stored.ts'

/** What a run would do to one document: `before` is what is stored (null: a new one), `data` what the import says of it. */
export type PlannedDocument = {
  collection: Collection
  id: Id
  before: StoredDocument | null
  data: Record<string, unknown>
  status: 'published' | 'draft' | null
  at: Change['at']
}

/** A dry run's writes: collected, and shown to whoever reads afterwards as if they stood in the database. */
export class Planned {
  readonly #documents = new Map<string, PlannedDocument>()

  get documents(): PlannedDocument[] {
    return [...this.#documents.values()]
  }

  /** The id is one of the plan's own for a new document. */
  add({ collection, at, stored, data, status }: Change): Id {
    const id = stored?.id ?? `moi-${this.#documents.size + 1}`
    const key = `${collection}/${id}`
    const earlier = this.#documents.get(key)
    const before = earlier ? earlier.before : stored
    const planned: PlannedDocument = { collection, id, before, data, status: status ?? null, at }
    this.#documents.set(key, earlier ? { ...planned, at: earlier.at, data: { ...earlier.data, ...data } } : planned)
    return id
  }

  /** The stored documents of a collection with all that is planned. */
  over<Document extends StoredDocument>(collection: Collection, stored: Document[]): Document[] {
    const planned = new Map(
      this.documents
        .filter((document) => document.collection === collection)
        .map((document) => [document.id, document]),
    )
    const changed = stored.map((document) => toDocument(planned.get(document.id), document))
    const made = [...planned.values()].filter(({ before }) => before === null)
    return [...changed, ...made.map((document) => toDocument<Document>(document))]
  }
}

function toDocument<Document extends StoredDocument>(planned: PlannedDocument | undefined, stored?: Document) {
  if (!planned) return stored as Document
  const { id, data, status } = planned
  return { ...stored, ...data, id, ...(status ? { _status: status } : {}) } as Document
}
