import { fromPublicId, isRefusal, toPublicId, type Refusal } from '@rolecall/kernel'
import { inWords, linkHolds, type Asker, type Config, type StoragePort, type UnitOfWork } from '@rolecall/platform'
import { newFileId, storeFile } from '../actions/store-file.js'
import { StoredFile } from '../data/file.entity.js'
import { allowedFile, opensInBrowser } from '../domain/files.rules.js'
import { FileRefused } from '../domain/refusals.js'
import { linkText } from './item-fields.resolver.js'

/** The part of the HTTP server that is used here. */
interface Request {
  readonly body: unknown
  readonly headers: Record<string, string | string[] | undefined>
  readonly params: unknown
  readonly query: unknown
  readonly asker: Asker
}
interface Reply {
  code(status: number): Reply
  header(name: string, value: string): Reply
  type(mediaType: string): Reply
  send(body: unknown): Reply
}
interface Scope {
  removeAllContentTypeParsers(): void
  addContentTypeParser(
    type: string,
    options: { parseAs: 'buffer'; bodyLimit: number },
    parse: (request: unknown, body: Buffer, done: (fault: Error | null, body?: Buffer) => void) => void,
  ): void
  setErrorHandler(handle: (fault: { statusCode?: number }, request: never, reply: never) => unknown): void
  post(path: string, options: { bodyLimit: number }, handle: (request: never, reply: never) => unknown): void
  get(path: string, handle: (request: never, reply: never) => unknown): void
}
export interface FileHost {
  register(plugin: (scope: never) => Promise<void>): unknown
}
export interface FileParts {
  readonly work: UnitOfWork
  readonly storage: StoragePort
  readonly config: Config
}

const headerOf = (request: Request, name: string): string => {
  const value = request.headers[name]
  return typeof value === 'string' ? value : ''
}
/** Header values are ASCII; other letters come percent-encoded. */
const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
const statusOf = (refusal: Refusal): number =>
  refusal instanceof FileRefused ? (refusal.reason === 'too_large' ? 413 : 422) : 404
const no = (reply: Reply, status: number, body: object): Reply => reply.code(status).send(body)
const refuse = (reply: Reply, refusal: Refusal, asker: Asker): Reply => {
  const { code, message, reason, limit } = inWords(refusal, asker.lang) as Refusal & Partial<FileRefused>
  return no(reply, statusOf(refusal), { code, message, reason: reason ?? null, limit: limit ?? null })
}

const upload = async ({ work, storage, config }: FileParts, request: Request, reply: Reply): Promise<Reply> => {
  const { asker } = request
  if (asker.actor.kind !== 'person') return no(reply, 401, { code: 'UNAUTHENTICATED' })
  // a header that no form of another site can send
  if (headerOf(request, 'x-requested-with') !== 'rolecall') return no(reply, 403, { code: 'FORBIDDEN' })
  const bytes = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0)
  const given = { name: decoded(headerOf(request, 'x-file-name')), mediaType: headerOf(request, 'content-type'), bytes }
  const allowed = allowedFile(given, config.STORAGE_MAX_FILE_MB * 1024 * 1024)
  if (isRefusal(allowed)) return refuse(reply, allowed, asker)
  const id = newFileId()
  await storage.put(id, bytes)
  const stored = await work.run(asker, storeFile, { id, ...allowed, bytes }).catch(async (fault: unknown) => {
    await storage.remove(id)
    throw fault
  })
  if (!isRefusal(stored))
    return reply
      .code(201)
      .send({ id: toPublicId('file', id), name: stored.name, mediaType: stored.mediaType, bytes: stored.bytes })
  await storage.remove(id)
  return refuse(reply, stored, asker)
}

const download = async ({ work, storage, config }: FileParts, request: Request, reply: Reply): Promise<Reply> => {
  const { id: publicId = '' } = request.params as { id?: string }
  const { until = '', sig = '' } = request.query as { until?: string; sig?: string }
  const id = fromPublicId('file', publicId)
  const end = Number(until)
  const holds =
    id !== null &&
    Number.isSafeInteger(end) &&
    end * 1000 > Date.now() &&
    linkHolds(config.SECRET_KEY, linkText(id, end), String(sig))
  const file = holds ? await work.database.manager.findOneBy(StoredFile, { id }) : null
  if (!file) return no(reply, 404, { code: 'NOT_FOUND' })
  const place = opensInBrowser(file.mediaType) ? 'inline' : 'attachment'
  return reply
    .header('content-disposition', `${place}; filename*=UTF-8''${encodeURIComponent(file.name)}`)
    .header('content-security-policy', "default-src 'none'; sandbox")
    .header('cache-control', 'private, max-age=3600')
    .type(file.mediaType)
    .send(await storage.get(file.id))
}

/**
 * POST /files and GET /files/:id. In a scope of their own: there a body of any type is taken as bytes,
 * up to the limit of the installation, while the rest of the API keeps its small JSON bodies.
 */
export const fileRoutes = async (host: FileHost, parts: FileParts): Promise<void> => {
  const bodyLimit = (parts.config.STORAGE_MAX_FILE_MB + 1) * 1024 * 1024
  await host.register((async (scope: Scope) => {
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit }, (_request, body, done) => done(null, body))
    scope.setErrorHandler(({ statusCode }, request: Request, reply: Reply) => {
      const tooLarge = statusCode === 413 && request.asker
      if (tooLarge)
        return refuse(reply, new FileRefused('too_large', String(parts.config.STORAGE_MAX_FILE_MB)), request.asker)
      return no(reply, statusCode && statusCode < 500 ? statusCode : 500, {
        code: statusCode === 413 ? 'FILE_REFUSED' : 'INTERNAL',
      })
    })
    scope.post('/files', { bodyLimit }, (request: Request, reply: Reply) => upload(parts, request, reply))
    scope.get('/files/:id', (request: Request, reply: Reply) => download(parts, request, reply))
  }) as never)
}
