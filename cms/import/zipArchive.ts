import { crc32, inflateRawSync } from 'node:zlib'

/** What keeps a zip from being opened. */
export class ZipProblem extends Error {
  readonly kind: 'broken' | 'locked' | 'swollen'
  constructor(kind: ZipProblem['kind']) {
    super(`zip: ${kind}`)
    this.kind = kind
  }
}

export type ZipEntry = { name: string; packedSize: number; size: number; start: number; method: number; crc: number }

/** A workbook of 20 MB holds about 150 MB of XML; a zip bomb holds gigabytes. */
export const maxUnpackedBytes = 160 * 1024 * 1024
const maxEntries = 5_000

const endMark = 0x06054b50
const entryMark = 0x02014b50

/** The central directory; throws a ZipProblem where it promises more than a workbook can hold. */
export function listZip(bytes: Buffer): ZipEntry[] {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 22 > bytes.length || bytes.readUInt32LE(end) !== endMark) throw new ZipProblem('broken')
  const count = bytes.readUInt16LE(end + 10)
  if (count > maxEntries) throw new ZipProblem('swollen')
  const entries: ZipEntry[] = []
  let at = bytes.readUInt32LE(end + 16)
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== entryMark) throw new ZipProblem('broken')
    entries.push(readEntry(bytes, at))
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  const total = entries.reduce((sum, { size }) => sum + size, 0)
  if (total > maxUnpackedBytes) throw new ZipProblem('swollen')
  return entries
}

function readEntry(bytes: Buffer, at: number): ZipEntry {
  const isLocked = (bytes.readUInt16LE(at + 8) & 1) === 1
  if (isLocked) throw new ZipProblem('locked')
  const nameStart = at + 46
  return {
    name: bytes.toString('utf8', nameStart, nameStart + bytes.readUInt16LE(at + 28)),
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    packedSize: bytes.readUInt32LE(at + 20),
    size: bytes.readUInt32LE(at + 24),
    start: bytes.readUInt32LE(at + 42),
  }
}

/** The content of one entry, never more than it declares and just what its checksum says. */
export function unzip(bytes: Buffer, entry: ZipEntry): Buffer {
  const content = unpack(bytes, entry)
  if (crc32(content) !== entry.crc) throw new ZipProblem('broken')
  return content
}

function unpack(bytes: Buffer, { start, packedSize, size, method }: ZipEntry): Buffer {
  if (start + 30 > bytes.length) throw new ZipProblem('broken')
  const from = start + 30 + bytes.readUInt16LE(start + 26) + bytes.readUInt16LE(start + 28)
  const packed = bytes.subarray(from, from + packedSize)
  if (method === 0) return packed
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) })
  } catch (error) {
    const isTooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
    throw new ZipProblem(isTooLarge ? 'swollen' : 'broken')
  }
}
