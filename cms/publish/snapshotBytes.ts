import type { Snapshot } from '../../content/model/snapshot.ts'

/** A snapshot on its way to threads, in memory that all of them share. */
export type SnapshotBytes = {
  /** JSON, one document a line, so that it is written and read piece by piece: never a whole district's text at once. */
  bytes: Uint8Array
  /** A number for each document, in the order of the lines; the same number, the same document. */
  ids: Int32Array
}

const encode = (text: string): Buffer => Buffer.from(text)
const [first, next] = [encode('\n'), encode(',\n')]
type Place = { id: number; from: Uint8Array; start: number; end: number }

/** Writes one snapshot after another; a document that stays the same object is copied and not made into JSON again. */
export class SnapshotWriter {
  private readonly places = new WeakMap<object, Place>()
  private count = 0

  write(snapshot: Snapshot): SnapshotBytes {
    const parts = Object.entries(snapshot)
    const single = Object.fromEntries(parts.filter(([, value]) => !Array.isArray(value)))
    const chunks: { chunk: Uint8Array; document?: object }[] = [{ chunk: encode(JSON.stringify(single).slice(0, -1)) }]
    for (const [name, value] of parts) {
      if (!Array.isArray(value)) continue
      chunks.push({ chunk: encode(`,\n"${name}":[`) })
      for (const [n, document] of (value as object[]).entries())
        chunks.push({ chunk: n === 0 ? first : next }, { chunk: this.textOf(document), document })
      chunks.push({ chunk: encode('\n]') })
    }
    chunks.push({ chunk: encode('}') })
    return this.join(chunks)
  }

  private textOf(document: object): Uint8Array {
    const place = this.places.get(document)
    return place ? place.from.subarray(place.start, place.end) : encode(JSON.stringify(document))
  }

  private join(chunks: { chunk: Uint8Array; document?: object }[]): SnapshotBytes {
    const length = chunks.reduce((sum, { chunk }) => sum + chunk.length, 0)
    const bytes = new Uint8Array(new SharedArrayBuffer(length))
    const documents = chunks.filter(({ document }) => document).length
    const ids = new Int32Array(new SharedArrayBuffer(documents * Int32Array.BYTES_PER_ELEMENT))
    let [start, n] = [0, 0]
    for (const { chunk, document } of chunks) {
      bytes.set(chunk, start)
      const end = start + chunk.length
      if (document) {
        const id = this.places.get(document)?.id ?? this.count++
        this.places.set(document, { id, from: bytes, start, end })
        ids[n++] = id
      }
      start = end
    }
    return { bytes, ids }
  }
}

const newline = 10
const listStart = /^"(\w+)":\[$/

/** Reads what one `SnapshotWriter` wrote; documents that were in the snapshot before are the same objects. */
export class SnapshotReader {
  private known = new Map<number, object>()

  read({ bytes, ids }: SnapshotBytes): Snapshot {
    const lists: Record<string, unknown[]> = {}
    const next = new Map<number, object>()
    let single: object | null = null
    let list: object[] | null = null
    let n = 0
    for (const [start, end] of linesOf(bytes)) {
      if (list && bytes[start] !== listEnd) {
        const id = ids[n++] as number
        const document = this.known.get(id) ?? (JSON.parse(textOf(bytes, start, end)) as object)
        next.set(id, document)
        list.push(document)
        continue
      }
      if (list) {
        list = null
        continue
      }
      const text = textOf(bytes, start, end)
      const name = listStart.exec(text)?.[1]
      if (single === null) single = JSON.parse(bytes[end] === comma ? `${text}}` : text) as object
      else if (name !== undefined) list = lists[name] = []
    }
    this.known = next
    return { ...single, ...lists } as unknown as Snapshot
  }
}

const listEnd = ']'.charCodeAt(0)
const comma = ','.charCodeAt(0)
const decoder = new TextDecoder()
// A decoder takes no shared memory: the line is copied.
const textOf = (bytes: Uint8Array, start: number, end: number): string => decoder.decode(bytes.slice(start, end))

/** Where lines begin and end, without the comma between two. */
function* linesOf(bytes: Uint8Array): Generator<[number, number]> {
  for (let start = 0; start < bytes.length;) {
    const found = bytes.indexOf(newline, start)
    const end = found === -1 ? bytes.length : found
    yield [start, bytes[end - 1] === comma ? end - 1 : end]
    start = end + 1
  }
}
