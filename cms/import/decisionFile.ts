import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import type { PayloadRequest } from 'payload'
import { fileScan } from '../../content/model/fileScan.ts'
import { sourceHash } from '../files/inspectFile.ts'
import { refuse, type Note } from './cells.ts'
import type { Place } from './finding.ts'
import type { Id } from './stored.ts'

export type StoredFile = { id: Id; filename?: string | null; filesize?: number | null; scan?: unknown }

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

/** Whether the PDF that the decision has was made of the very same bytes. */
export const isStored = (bytes: Buffer, file: StoredFile | undefined): boolean =>
  fileScan.safeParse(file?.scan).data?.source === sourceHash(bytes)

type Upload = { path: string; bytes: Buffer; label: string; commune: Id | null }

export async function uploadPdf({ path, bytes, label, commune }: Upload, req: PayloadRequest): Promise<Id> {
  const file = { data: bytes, mimetype: 'application/pdf', name: basename(path), size: bytes.length }
  const data = { label, commune } as never
  const saved = await req.payload.create({ collection: 'files', data, file, depth: 0, overrideAccess: true, req })
  return (saved as { id: Id }).id
}
