import { createHash } from 'node:crypto'
import type { FileScan } from '../../content/model/fileScan.ts'
import { makeThread, ThreadEnded, type Thread } from '../threads/thread.ts'
import type { InspectedPdf } from './inspectPdf.ts'
import { stripAudioTags } from './stripAudioTags.ts'

export const sourceHash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex').slice(0, 32)

/** Short: somebody waits for it, and an upload that comes by no request of its own holds the transaction meanwhile. */
const pdfThread = makeThread({ file: 'cms/files/pdfThread.ts', timeoutMs: 7_000, memoryMb: 700 })
const unread = { pages: null, imagePages: [], hits: [], removed: [], left: [] }

export type InspectedFile = { bytes: Buffer; scan: FileScan }

/** What an upload shows and carries; the bytes that come back are those to keep. Never stops an upload. */
export const inspectFile = async (
  bytes: Buffer,
  mimeType: string,
  thread: Thread = pdfThread,
): Promise<InspectedFile> => {
  const source = sourceHash(bytes)
  if (mimeType === 'application/pdf') {
    const { scan, cleaned } = await askForPdf(bytes, thread)
    return { bytes: cleaned ? Buffer.from(cleaned) : bytes, scan: { ...scan, source } }
  }
  const kept = stripAudioTags(bytes, mimeType)
  const removed: FileScan['removed'] = kept.equals(bytes) ? [] : ['tags']
  return { bytes: kept, scan: { ...unread, state: 'read', removed, source } }
}

const askForPdf = async (bytes: Buffer, thread: Thread): Promise<InspectedPdf> => {
  try {
    return await thread.ask<InspectedPdf>(new Uint8Array(bytes))
  } catch (error) {
    if (!(error instanceof ThreadEnded)) throw error
    return { scan: { ...unread, state: 'stopped' }, cleaned: null }
  }
}
