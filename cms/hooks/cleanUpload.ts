import { APIError, type CollectionBeforeChangeHook, type CollectionBeforeOperationHook } from 'payload'
import { inspectFile } from '../files/inspectFile.ts'

const replaced = 'Tệp đã tải lên thì không thay ruột được. Hãy tải tệp mới lên rồi chọn tệp ấy trong văn bản hoặc bài.'

/**
 * What is kept of an upload carries no author, no place, no older version of itself. Its bytes never change afterwards:
 * what a board saw and said of them (fields/redaction) stays true.
 */
export const cleanUpload: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  const { file } = req
  if (!file || (operation !== 'create' && operation !== 'update')) return args
  if (operation === 'update') throw new APIError(replaced, 400, null, true)
  const { bytes, scan } = await inspectFile(file.data, file.mimetype)
  req.file = { ...file, data: bytes, size: bytes.length }
  req.context.fileScan = scan
  return args
}

export const keepScan: CollectionBeforeChangeHook = ({ data, req }) => {
  const { fileScan } = req.context
  delete req.context.fileScan
  return fileScan ? { ...data, scan: fileScan } : data
}
