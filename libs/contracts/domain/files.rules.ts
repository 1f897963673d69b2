import { FileRefused } from './refusals.js'

/** Files of one account together. */
export const QUOTA_BYTES = 500 * 1024 * 1024
export const FILE_NAME_CHARS = 200

const startsWith =
  (...heads: readonly number[][]) =>
  (bytes: Buffer): boolean =>
    heads.some((head) => head.every((byte, index) => bytes[index] === byte))
const PK = startsWith([0x50, 0x4b, 0x03, 0x04], [0x50, 0x4b, 0x05, 0x06])
const isWebp = (bytes: Buffer): boolean =>
  bytes.subarray(0, 4).toString('latin1') === 'RIFF' && bytes.subarray(8, 12).toString('latin1') === 'WEBP'
const isMp4 = (bytes: Buffer): boolean => bytes.subarray(4, 8).toString('latin1') === 'ftyp'
/** Office documents are archives that name their parts. */
const holds =
  (part: string) =>
  (bytes: Buffer): boolean =>
    PK(bytes) && bytes.includes(part, 0, 'latin1')
const isText = (bytes: Buffer): boolean => {
  try {
    return !new TextDecoder('utf-8', { fatal: true }).decode(bytes).includes('\0')
  } catch {
    return false
  }
}
const isJson = (bytes: Buffer): boolean => {
  if (!isText(bytes)) return false
  try {
    JSON.parse(bytes.toString('utf8'))
    return true
  } catch {
    return false
  }
}

interface FileKind {
  readonly mediaTypes: readonly string[]
  readonly looksRight: (bytes: Buffer) => boolean
}
const office = 'application/vnd.openxmlformats-officedocument'
/** The first media type is the one it is served with. */
const kinds: Readonly<Record<string, FileKind>> = {
  png: { mediaTypes: ['image/png'], looksRight: startsWith([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) },
  jpg: { mediaTypes: ['image/jpeg'], looksRight: startsWith([0xff, 0xd8, 0xff]) },
  jpeg: { mediaTypes: ['image/jpeg'], looksRight: startsWith([0xff, 0xd8, 0xff]) },
  webp: { mediaTypes: ['image/webp'], looksRight: isWebp },
  gif: { mediaTypes: ['image/gif'], looksRight: startsWith([0x47, 0x49, 0x46, 0x38]) },
  pdf: { mediaTypes: ['application/pdf'], looksRight: startsWith([0x25, 0x50, 0x44, 0x46, 0x2d]) },
  docx: { mediaTypes: [`${office}.wordprocessingml.document`], looksRight: holds('word/') },
  xlsx: { mediaTypes: [`${office}.spreadsheetml.sheet`], looksRight: holds('xl/') },
  csv: { mediaTypes: ['text/csv', 'text/plain', 'application/vnd.ms-excel'], looksRight: isText },
  txt: { mediaTypes: ['text/plain'], looksRight: isText },
  md: { mediaTypes: ['text/markdown', 'text/plain', 'text/x-markdown'], looksRight: isText },
  json: { mediaTypes: ['application/json', 'text/json'], looksRight: isJson },
  mp4: { mediaTypes: ['video/mp4'], looksRight: isMp4 },
  zip: { mediaTypes: ['application/zip', 'application/x-zip-compressed'], looksRight: PK },
}
export const fileEndings = Object.keys(kinds)

export interface GivenFile {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Buffer
}
export interface AllowedFile {
  readonly name: string
  readonly mediaType: string
}

/** The last part of a path, without characters that a header or a disk would misread. */
const plainName = (name: string): string =>
  [
    ...name
      .split(/[\\/]/)
      .at(-1)!
      .replace(/[\u0000-\u001f\u007f"<>|:*?]/g, '_')
      .trim(),
  ]
    .slice(-FILE_NAME_CHARS)
    .join('')

/** Ending, declared type and the bytes must say the same; else the file is not taken. */
export const allowedFile = ({ name, mediaType, bytes }: GivenFile, maxBytes: number): AllowedFile | FileRefused => {
  if (bytes.length === 0) return new FileRefused('empty')
  if (bytes.length > maxBytes) return new FileRefused('too_large', String(Math.floor(maxBytes / 1024 / 1024)))
  const safe = plainName(name)
  const ending = /\.([a-z0-9]+)$/i.exec(safe)?.[1]?.toLowerCase() ?? ''
  const kind = kinds[ending]
  if (!kind) return new FileRefused('kind', fileEndings.join(', '))
  const declared = mediaType.split(';')[0]!.trim().toLowerCase()
  if (!kind.mediaTypes.includes(declared)) return new FileRefused('type_differs', ending)
  if (!kind.looksRight(bytes)) return new FileRefused('content_differs', ending)
  return { name: safe, mediaType: kind.mediaTypes[0]! }
}
/** Pictures and PDF open in the browser; everything else is saved. */
export const opensInBrowser = (mediaType: string): boolean =>
  mediaType.startsWith('image/') || mediaType === 'application/pdf'
