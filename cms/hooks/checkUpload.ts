import { extname } from 'node:path'
import { APIError, type CollectionBeforeOperationHook } from 'payload'

const extensions: Record<string, string[]> = {
  'application/pdf': ['.pdf'],
  'audio/mpeg': ['.mp3'],
  'audio/mp4': ['.m4a', '.mp4'],
}
const pdfMegabytes = 10
const audioMegabytes = 20

const refuse = (message: string): never => {
  throw new APIError(message, 400, null, true)
}

/** Payload looks at a file's content; this looks at its name, its size and a PDF's two ends as well. */
export const checkUpload: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const file = req.file
  if (!file || (operation !== 'create' && operation !== 'update')) return args
  const allowed = extensions[file.mimetype]
  if (!allowed) return refuse('Chỉ nhận tệp PDF hoặc tệp ghi âm .mp3, .m4a.')
  if (!allowed.includes(extname(file.name).toLowerCase()))
    refuse(`Tên tệp «${file.name}» không đúng với nội dung. Tệp này phải có đuôi ${allowed.join(' hoặc ')}.`)
  const limit = file.mimetype === 'application/pdf' ? pdfMegabytes : audioMegabytes
  if (file.size > limit * 1024 * 1024) refuse(`Tệp nặng quá ${limit} MB. Hãy nén lại rồi tải lên.`)
  if (file.mimetype === 'application/pdf' && !isWholePdf(file.data))
    refuse('Tệp PDF này bị hỏng hoặc chưa tải hết. Hãy lưu lại rồi tải lên.')
  return args
}

const isWholePdf = (bytes: Buffer): boolean =>
  bytes.subarray(0, 1024).includes('%PDF-') && bytes.subarray(-1024).includes('%%EOF')
