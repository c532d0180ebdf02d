import { extname } from 'node:path'
import { APIError, type CollectionBeforeOperationHook, type PayloadRequest } from 'payload'

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

/** No name that a disk or a terminal reads otherwise than it looks. */
const checkName = (name: string): void => {
  if (/[\u0000-\u001f\u007f/\\]/.test(name) || name.length > 200)
    refuse('Tên tệp quá dài hoặc có ký tự lạ. Xin đổi tên tệp rồi tải lên.')
}

/** Payload lets through any of the allowed kinds; this looks that name, kind and content are the same one, and at a PDF's two ends. */
export const demandUpload = (file: NonNullable<PayloadRequest['file']>): void => {
  checkName(file.name)
  const allowed = extensions[file.mimetype]
  if (!allowed || !startsAs(file.mimetype, file.data)) return refuse('Chỉ nhận tệp PDF hoặc tệp ghi âm .mp3, .m4a.')
  if (!allowed.includes(extname(file.name).toLowerCase()))
    refuse(`Tên tệp «${file.name}» không đúng với nội dung. Tệp này phải có đuôi ${allowed.join(' hoặc ')}.`)
  const limit = file.mimetype === 'application/pdf' ? pdfMegabytes : audioMegabytes
  if (file.size > limit * 1024 * 1024) refuse(`Tệp nặng quá ${limit} MB. Hãy nén lại rồi tải lên.`)
  if (file.mimetype === 'application/pdf' && !isWholePdf(file.data))
    refuse('Tệp PDF này bị hỏng hoặc chưa tải hết. Hãy lưu lại rồi tải lên.')
}

export const checkUpload: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (req.file && (operation === 'create' || operation === 'update')) demandUpload(req.file)
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
  checkName(file.name)
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
  // Frames of sound from the start, or their list of titles; a box of type `ftyp`.
  if (mimeType === 'audio/mpeg')
    return bytes.subarray(0, 3).toString('latin1') === 'ID3' || (bytes[0] === 0xff && ((bytes[1] ?? 0) & 0xe6) === 0xe2)
  if (mimeType === 'audio/mp4') return bytes.subarray(4, 8).toString('latin1') === 'ftyp'
  if (mimeType === 'image/jpeg') return bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))
  if (mimeType === 'image/png') return bytes.subarray(0, 8).toString('latin1') === '\x89PNG\r\n\x1a\n'
  if (mimeType === 'image/webp') return bytes.subarray(8, 12).toString('latin1') === 'WEBP'
  return bytes.subarray(0, 1024).includes('%PDF-')
}

const isWholePdf = (bytes: Buffer): boolean =>
  bytes.subarray(0, 1024).includes('%PDF-') && bytes.subarray(-1024).includes('%%EOF')
