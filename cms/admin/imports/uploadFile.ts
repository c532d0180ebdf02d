type Upload = { file: File; onProgress: (part: number) => void }
export type Uploaded = { id: number | string } | { problem: string }

const noAnswer = 'Không gửi được tệp: mạng hoặc máy chủ đang không liên lạc được. Xin thử lại.'

/** Sends the file as the request's body; `fetch` does not tell how far it is. */
export const uploadFile = ({ file, onProgress }: Upload): Promise<Uploaded> =>
  new Promise((done) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/imports/upload?name=${encodeURIComponent(file.name)}`)
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onerror = () => done({ problem: noAnswer })
    request.onload = () => done(readAnswer(request))
    request.send(file)
  })

function readAnswer({ status, responseText }: XMLHttpRequest): Uploaded {
  try {
    const body = JSON.parse(responseText) as { id?: number | string; errors?: { message: string }[] }
    return status === 201 && body.id !== undefined
      ? { id: body.id }
      : { problem: body.errors?.[0]?.message ?? noAnswer }
  } catch {
    return { problem: noAnswer }
  }
}
