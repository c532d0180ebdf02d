import { extname } from 'node:path'
import { APIError, type CollectionBeforeOperationHook } from 'payload'

const extensions: Record<string, string[]> = {
  'application/pdf': ['.pdf'],
  'audio/mpeg': ['.mp3'],
  'audio/mp4': ['.m4a', '.mp4'],
}
const pdfMegabytes = 10
const audioMegabytes = 20
const scanMegabytes = 10

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

const scanExtensions: Record<string, string[]> = {
  'application/pdf': ['.pdf'],
  'image/jpeg': ['.jpg', '.jpeg'],
  'image/png': ['.png'],
  'image/webp': ['.webp'],
}

/** The same for a scan of a signed consent: a PDF or a photograph, by its content. */
export const checkScan: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  const file = req.file
  if (!file || (operation !== 'create' && operation !== 'update')) return args
  const allowed = scanExtensions[file.mimetype]
  if (!allowed || !startsAs(file.mimetype, file.data))
    return refuse('Bản chụp phải là ảnh (.jpg, .png, .webp) hoặc tệp PDF. Xin chụp hoặc lưu lại rồi tải lên.')
  if (!allowed.includes(extname(file.name).toLowerCase()))
    refuse(`Tên tệp «${file.name}» không đúng với nội dung. Tệp này phải có đuôi ${allowed.join(' hoặc ')}.`)
  if (file.size > scanMegabytes * 1024 * 1024)
    refuse(`Bản chụp nặng quá ${scanMegabytes} MB. Xin chụp nhỏ hơn rồi tải lên.`)
  if (file.mimetype === 'application/pdf' && !isWholePdf(file.data))
    refuse('Tệp PDF này bị hỏng hoặc chưa tải hết. Hãy lưu lại rồi tải lên.')
  return args
}

/** The first bytes of each kind. */
const startsAs = (mimeType: string, bytes: Buffer): boolean => {
  if (mimeType === 'image/jpeg') return bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))
  if (mimeType === 'image/png') return bytes.subarray(0, 8).toString('latin1') === '\x89PNG\r\n\x1a\n'
  if (mimeType === 'image/webp') return bytes.subarray(8, 12).toString('latin1') === 'WEBP'
  return bytes.subarray(0, 1024).includes('%PDF-')
}

const isWholePdf = (bytes: Buffer): boolean =>
  bytes.subarray(0, 1024).includes('%PDF-') && bytes.subarray(-1024).includes('%%EOF')
