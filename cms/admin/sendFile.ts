type Sent = { doc: { id: number | string }; problem: null } | { doc: null; problem: string }
type Answer = { doc?: { id: number | string }; errors?: { message?: string }[] }

const noAnswer = 'Không liên lạc được với máy chủ. Xin kiểm tra mạng rồi thử lại.'

/** Uploads a file as the signed-in user; `onProgress` hears the share that has gone, from 0 to 1. */
export const sendFile = (file: File, onProgress: (share: number) => void): Promise<Sent> =>
  new Promise((done) => {
    // fetch tells nothing of an upload's progress.
    const request = new XMLHttpRequest()
    const body = new FormData()
    body.append('file', file)
    body.append('_payload', '{}')
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onerror = () => done({ doc: null, problem: noAnswer })
    request.onload = () => done(readAnswer(request))
    request.open('POST', '/api/files?depth=0')
    request.send(body)
  })

const readAnswer = ({ status, responseText }: XMLHttpRequest): Sent => {
  if (status === 413) return { doc: null, problem: 'Tệp quá lớn. Xin chọn tệp nhỏ hơn.' }
  const { doc, errors } = parse(responseText)
  if (status < 300 && doc) return { doc, problem: null }
  return { doc: null, problem: errors?.[0]?.message ?? 'Chưa tải được tệp lên. Xin thử lại.' }
}

/** A proxy in between may answer with a page. */
const parse = (text: string): Answer => {
  try {
    return JSON.parse(text) as Answer
  } catch {
    return {}
  }
}
