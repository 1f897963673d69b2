/** A file that lies in the store, ready to be named as evidence. */
export interface UploadedFile {
  id: string
  name: string
  mediaType: string
  bytes: number
}
export type UploadAnswer = { file: UploadedFile } | { message: string | null }

export const uploadKinds = 'png, jpg, webp, gif, pdf, docx, xlsx, csv, txt, md, json, mp4, zip'
export const uploadAccept = uploadKinds.split(', ').map((ending) => `.${ending}`).join(',')

const mediaTypes: Readonly<Record<string, string>> = {
  md: 'text/markdown', csv: 'text/csv', json: 'application/json', txt: 'text/plain', zip: 'application/zip', webp: 'image/webp', mp4: 'video/mp4',
}
/** Some browsers know no type for some endings; the store wants one. */
const typeOf = (file: File): string => {
  const ending = file.name.split('.').at(-1)?.toLowerCase() ?? ''
  return mediaTypes[ending] ?? (file.type || 'application/octet-stream')
}

/** The sentence of a refused upload, as the API words it. */
const messageOf = (body: unknown): string | null => {
  const found = body as { message?: unknown; error?: { message?: unknown } } | null
  const message = found?.message ?? found?.error?.message
  return typeof message === 'string' ? message : null
}
const bodyOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Sends a file as it is; `onProgress` hears the part sent, 0 to 1. `message` is null when the API gave no reason. */
export const uploadFile = (file: File, onProgress: (part: number) => void): Promise<UploadAnswer> =>
  new Promise((done) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/files')
    request.setRequestHeader('content-type', typeOf(file))
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name))
    request.setRequestHeader('x-requested-with', 'rolecall')
    request.setRequestHeader('x-language', document.documentElement.lang)
    request.upload.onprogress = ({ loaded, total }) => onProgress(total ? loaded / total : 0)
    request.onerror = () => done({ message: null })
    request.onload = () => {
      const body = bodyOf(request.responseText)
      const stored = request.status < 300 && typeof (body as UploadedFile | null)?.id === 'string'
      done(stored ? { file: body as UploadedFile } : { message: messageOf(body) })
    }
    request.send(file)
  })
