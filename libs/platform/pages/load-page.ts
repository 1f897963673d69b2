import { request as requestPlain, type IncomingMessage, type RequestOptions } from 'node:http'
import { request as requestSafely } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { isReadable } from './page-text.js'

/** What is read of a page; the rest is left with the site. */
export const PAGE_BYTES = 1024 * 1024
export interface LoadPage {
  readonly url: URL
  /** Checked addresses: the connection goes to one of them and asks nobody again. */
  readonly addresses: readonly string[]
  readonly mayConnect: (address: string) => boolean
  readonly agent: string
  readonly signal: AbortSignal
}
export interface Loaded {
  readonly status: number
  readonly location: string | null
  readonly contentType: string
  readonly mediaType: string | null
  /** Null where the content is not of a kind that is read. */
  readonly body: Buffer | null
}

const pinned = (addresses: readonly string[]): LookupFunction => {
  const known = addresses.map((address) => ({ address, family: isIP(address) }))
  return (_name, options, done) => (options.all ? done(null, known) : done(null, known[0]!.address, known[0]!.family))
}
const bodyOf = async (response: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    length += chunk.length
    if (length >= PAGE_BYTES) break
  }
  return Buffer.concat(chunks).subarray(0, PAGE_BYTES)
}
const isSuccess = (status: number): boolean => status >= 200 && status < 300

const answerOf = async (response: IncomingMessage): Promise<Loaded> => {
  const { statusCode: status = 0, headers } = response
  const contentType = (headers['content-type'] ?? '').trim().toLowerCase().slice(0, 200)
  const mediaType = /^[\w.+-]+\/[\w.+-]+/.exec(contentType)?.[0] ?? null
  const isPacked = !['', 'identity'].includes(headers['content-encoding'] ?? '')
  const body = isSuccess(status) && isReadable(mediaType) && !isPacked ? await bodyOf(response) : null
  return { status, location: headers.location ?? null, contentType, mediaType, body }
}

/** Asks for one page, without cookies and names, over a connection of its own. Throws where nothing answers. */
export const loadPage = ({ url, addresses, mayConnect, agent, signal }: LoadPage): Promise<Loaded> =>
  new Promise((done, failed) => {
    const request = url.protocol === 'https:' ? requestSafely : requestPlain
    const options: RequestOptions = {
      method: 'GET', agent: false, signal, lookup: pinned(addresses),
      headers: { 'user-agent': agent, accept: 'text/html,text/plain;q=0.9,*/*;q=0.1', 'accept-encoding': 'identity' },
    }
    const asked = request(url, options, (response) => {
      const { remoteAddress = '' } = response.socket
      const answer = mayConnect(remoteAddress) ? answerOf(response) : Promise.reject(new Error('connected elsewhere'))
      answer.then(done, failed).finally(() => asked.destroy())
    })
    asked.on('error', failed)
    asked.end()
  })
