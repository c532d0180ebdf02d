import type { Snapshot } from '../../content/model/snapshot.ts'

const encode = (text: string): Buffer => Buffer.from(text)

/**
 * A snapshot as JSON, in memory that all threads share. Each document has a line of its own, so that it can be written
 * and read piece by piece: a district's whole text at once, in every thread, is most of what a publish would need.
 */
export const toBytes = (snapshot: Snapshot): Uint8Array => {
  const parts = Object.entries(snapshot)
  const single = Object.fromEntries(parts.filter(([, value]) => !Array.isArray(value)))
  const chunks = [encode(JSON.stringify(single).slice(0, -1))]
  for (const [name, value] of parts) {
    if (!Array.isArray(value)) continue
    chunks.push(encode(`,\n"${name}":[`))
    for (const [n, each] of value.entries()) chunks.push(encode(`${n === 0 ? '' : ','}\n${JSON.stringify(each)}`))
    chunks.push(encode('\n]'))
  }
  chunks.push(encode('}'))
  const shared = new Uint8Array(new SharedArrayBuffer(chunks.reduce((sum, { length }) => sum + length, 0)))
  let at = 0
  for (const chunk of chunks) {
    shared.set(chunk, at)
    at += chunk.length
  }
  return shared
}

const newline = 10
const listStart = /^"(\w+)":\[$/

/** Reads what `toBytes` wrote. */
export const fromBytes = (bytes: Uint8Array): Snapshot => {
  const lists: Record<string, unknown[]> = {}
  let single = {}
  let list: unknown[] = []
  for (const line of linesOf(bytes)) {
    const text = line.endsWith(',') ? line.slice(0, -1) : line
    const name = listStart.exec(text)?.[1]
    if (name !== undefined) list = lists[name] = []
    else if (text.startsWith(']')) continue
    else if (Object.keys(single).length === 0) single = JSON.parse(line === text ? text : `${text}}`) as object
    else list.push(JSON.parse(text))
  }
  return { ...single, ...lists } as Snapshot
}

function* linesOf(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder()
  for (let start = 0; start < bytes.length;) {
    const found = bytes.indexOf(newline, start)
    const end = found === -1 ? bytes.length : found
    // A decoder takes no shared memory: the line is copied.
    yield decoder.decode(bytes.slice(start, end))
    start = end + 1
  }
}
