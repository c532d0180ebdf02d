const megabyte = 1024 * 1024
/** An upload with its form around it; a document with all its rows; an e-mail and a password. */
export const mostBytes = { upload: 22 * megabyte, document: 6 * megabyte, stranger: 64 * 1024 }

const isUpload = (request: Request): boolean =>
  (request.headers.get('Content-Type') ?? '').startsWith('multipart/form-data') ||
  new URL(request.url).pathname.endsWith('/imports/upload')

/** Whether somebody claims to be signed in; whether it is so is found out later. */
const hasToken = ({ headers }: Request): boolean =>
  headers.has('Authorization') || /(?:^|;\s*)payload-token=/.test(headers.get('Cookie') ?? '')

const refuse = (status: number, message: string): Response => Response.json({ errors: [{ message }] }, { status })

/**
 * Before Payload reads a body into memory, whoever sends it. Null: go on. A body whose length is not said is refused: every
 * browser says it.
 */
export const guardRequest = (request: Request): Response | null => {
  if (request.headers.has('Transfer-Encoding')) return refuse(411, 'Yêu cầu thiếu độ dài nội dung.')
  const length = Number(request.headers.get('Content-Length') ?? 0)
  const most = !hasToken(request) ? mostBytes.stranger : isUpload(request) ? mostBytes.upload : mostBytes.document
  if (length <= most) return null
  return hasToken(request)
    ? refuse(413, 'Nội dung gửi lên quá lớn. Tệp chỉ được đến 20 MB.')
    : refuse(413, 'Nội dung gửi lên quá lớn. Xin đăng nhập lại rồi thử lại.')
}
