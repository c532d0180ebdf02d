import {
  APIError,
  type CollectionBeforeChangeHook,
  type CollectionBeforeOperationHook,
  type PayloadRequest,
} from 'payload'
import { inspectFile, type InspectedFile } from '../files/inspectFile.ts'

const replaced = 'Tệp đã tải lên thì không thay ruột được. Hãy tải tệp mới lên rồi chọn tệp ấy trong văn bản hoặc bài.'

type Upload = NonNullable<PayloadRequest['file']>
type Ahead = { of: Buffer; inspected: InspectedFile } | undefined

/** Reads a file before the operation that stores it begins (files/uploadEndpoint). */
export const inspectAhead = async (req: PayloadRequest, file: Upload): Promise<void> => {
  req.context.inspectedAhead = { of: file.data, inspected: await inspectFile(file.data, file.mimetype) } satisfies Ahead
}

export const isInspectedAhead = (req: PayloadRequest): boolean =>
  req.file !== undefined && (req.context.inspectedAhead as Ahead)?.of === req.file.data

/**
 * What is kept of an upload carries no author, no place, no older version of itself. Its bytes never change afterwards:
 * what a board saw and said of them (fields/redaction) stays true.
 */
export const cleanUpload: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { file } = req
  if (!file || (operation !== 'create' && operation !== 'update')) return args
  if (operation === 'update') throw new APIError(replaced, 400, null, true)
  if (!isInspectedAhead(req)) await inspectAhead(req, file)
  const { bytes, scan } = (req.context.inspectedAhead as NonNullable<Ahead>).inspected
  delete req.context.inspectedAhead
  req.file = { ...file, data: bytes, size: bytes.length }
  req.context.fileScan = scan
  return args
}

export const keepScan: CollectionBeforeChangeHook = ({ data, req }) => {
  const { fileScan } = req.context
  delete req.context.fileScan
  return fileScan ? { ...data, scan: fileScan } : data
}
