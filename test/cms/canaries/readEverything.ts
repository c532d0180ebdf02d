import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { gunzipSync, inflateSync } from 'node:zlib'
import { getDocumentProxy } from 'unpdf'

export type ReadFile = { file: string; text: string }

const isPacked = (bytes: Buffer): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b

/** Every file below a folder as text: as it lies there and, where it is packed, a PDF or an image, what is in it. */
export const readEverything = async (folder: string): Promise<ReadFile[]> => {
  return Promise.all(
    pathsBelow(folder).map(async (path) => {
      const raw = readFileSync(path)
      const bytes = isPacked(raw) ? gunzipSync(raw) : raw
      const texts = [relative(folder, path), bytes.toString('utf8').normalize('NFC'), await insideOf(path, bytes)]
      return { file: relative(folder, path), text: texts.join('\n') }
    }),
  )
}

/** As a web server sees them: through links too, as the one to the full-text index. */
const pathsBelow = (folder: string): string[] =>
  readdirSync(folder)
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? pathsBelow(path) : [path]))

const insideOf = async (path: string, bytes: Buffer): Promise<string> => {
  if (path.endsWith('.pdf')) return readPdf(bytes)
  if (path.endsWith('.png')) return readPng(bytes)
  return ''
}

/** Text, properties, XMP, attachments, and every compressed stream that can be unpacked. */
const readPdf = async (bytes: Buffer): Promise<string> => {
  const pdf = await getDocumentProxy(new Uint8Array(bytes))
  const { info, metadata } = await pdf.getMetadata()
  const texts = [
    JSON.stringify(info),
    JSON.stringify(metadata?.getRaw?.() ?? null),
    JSON.stringify(await pdf.getAttachments()),
  ]
  for (let n = 1; n <= pdf.numPages; n++) {
    const page = await pdf.getPage(n)
    const { items } = await page.getTextContent()
    texts.push(
      items.map((item) => ('str' in item ? item.str : '')).join(''),
      JSON.stringify(await page.getAnnotations()),
    )
  }
  return [...texts, ...inflatedStreams(bytes)].join('\n')
}

const inflatedStreams = (bytes: Buffer): string[] =>
  [...bytes.toString('latin1').matchAll(/stream\r?\n/g)].flatMap(({ index, 0: { length } }) => {
    try {
      return inflateSync(bytes.subarray(index + length), { finishFlush: 2 }).toString('latin1')
    } catch {
      // Not every stream is deflated.
      return []
    }
  })

/** Chunks that are no pixels, unpacked where they are packed. */
const readPng = (bytes: Buffer): string => {
  const texts: string[] = []
  for (let at = 8; at + 8 <= bytes.length;) {
    const length = bytes.readUInt32BE(at)
    const type = bytes.toString('latin1', at + 4, at + 8)
    const chunk = bytes.subarray(at + 8, at + 8 + length)
    if (type !== 'IDAT')
      texts.push(
        type,
        chunk.toString('latin1'),
        ...inflatedStreams(Buffer.concat([Buffer.from('stream\n'), chunk.subarray(chunk.indexOf(0) + 2)])),
      )
    at += length + 12
  }
  return texts.join('\n')
}
