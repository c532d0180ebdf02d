import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Payload, PayloadRequest } from 'payload'
import { refuse, type Note } from './cells.ts'
import type { Place } from './finding.ts'
import type { Id } from './stored.ts'

export type StoredFile = { id: Id; filename?: string | null; filesize?: number | null }

/** The largest PDF that the CMS takes. */
const maxBytes = 10 * 1024 * 1024

/** Null where there is no usable PDF, which was reported; the decision goes in without it. */
export async function readPdf({ path, at, note }: { path: string; at: Place; note: Note }): Promise<Buffer | null> {
  const bytes = await readFile(path).catch(() => null)
  const problem =
    bytes === null
      ? 'không tìm thấy tệp'
      : bytes.length > maxBytes
        ? 'tệp lớn hơn 10 MB'
        : bytes.subarray(0, 5).toString('latin1') !== '%PDF-'
          ? 'tệp không phải là PDF'
          : null
  if (problem === null) return bytes
  refuse(
    { at, note },
    `«${basename(path)}»: ${problem}; quyết định được nhập không kèm văn bản.`,
    'Sửa cột «Tệp» rồi nhập lại.',
  )
  return null
}

/** Whether the PDF that the decision has is the very same one. */
export async function isStored(bytes: Buffer, file: StoredFile | undefined, payload: Payload): Promise<boolean> {
  if (!file?.filename || file.filesize !== bytes.length) return false
  const folder = payload.collections.files?.config.upload.staticDir
  const kept = folder ? await readFile(join(folder, file.filename)).catch(() => null) : null
  return kept !== null && kept.equals(bytes)
}

type Upload = { path: string; bytes: Buffer; label: string; commune: Id | null }

export async function uploadPdf({ path, bytes, label, commune }: Upload, req: PayloadRequest): Promise<Id> {
  const file = { data: bytes, mimetype: 'application/pdf', name: basename(path), size: bytes.length }
  const data = { label, commune } as never
  const saved = await req.payload.create({ collection: 'files', data, file, depth: 0, overrideAccess: true, req })
  return (saved as { id: Id }).id
}
