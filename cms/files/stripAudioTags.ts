/** Boxes of an .m4a that hold names, covers and places; their sizes count in others, so they are emptied in place. */
const tagBoxes = ['udta', 'meta']
const holders = ['moov', 'trak', 'mdia', 'minf']

/** A recording without ID3 or iTunes tags (name, cover, place, phone model). The sound is not touched. */
export const stripAudioTags = (bytes: Buffer, mimeType: string): Buffer =>
  mimeType === 'audio/mpeg' ? stripId3(bytes) : mimeType === 'audio/mp4' ? emptyTagBoxes(bytes) : bytes

const stripId3 = (bytes: Buffer): Buffer => {
  let start = 0
  while (bytes.toString('latin1', start, start + 3) === 'ID3' && start + 10 <= bytes.length) {
    const size = [6, 7, 8, 9].reduce((sum, at) => sum * 128 + ((bytes[start + at] ?? 0) & 127), 0)
    start += 10 + size + (((bytes[start + 5] ?? 0) & 0x10) === 0 ? 0 : 10)
  }
  let end = bytes.length
  if (bytes.toString('latin1', end - 128, end - 125) === 'TAG') end -= 128
  if (bytes.toString('latin1', end - 32, end - 24) === 'APETAGEX') {
    const hasHeader = (bytes.readUInt32LE(end - 12) & 0x80000000) !== 0
    end -= bytes.readUInt32LE(end - 20) + (hasHeader ? 32 : 0)
  }
  // Tags that claim more than the file holds are no tags.
  return start < end ? bytes.subarray(start, end) : bytes
}

const emptyTagBoxes = (bytes: Buffer): Buffer => {
  const emptied = Buffer.from(bytes)
  const walk = (from: number, to: number): void => {
    for (let at = from; at + 8 <= to;) {
      const size = emptied.readUInt32BE(at) || to - at
      const end = at + size
      const type = emptied.toString('latin1', at + 4, at + 8)
      if (size < 8 || end > to) return
      if (tagBoxes.includes(type)) emptied.fill(0, at + 8, end).write('free', at + 4, 'latin1')
      else if (holders.includes(type)) walk(at + 8, end)
      at = end
    }
  }
  walk(0, emptied.length)
  return emptied
}
