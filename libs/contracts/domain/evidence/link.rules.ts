import { isNotTheFormat, NotTheFormat, ok, warn, type EvidenceCheck } from './check.js'
import { checkNetwork } from './network.rules.js'
import { checkPage, type SeenPage } from './page.rules.js'

const PRIVATE_NAMES = /(^|\.)(localhost|local|internal|intranet|lan|home|corp|invalid|onion)$/
/** Addresses that only mean something inside a network: nobody else can open them. */
const privateV4 = (host: string): boolean => {
  const parts = host.split('.').map(Number)
  if (parts.length !== 4 || parts.some((part) => !Number.isInteger(part) || part < 0 || part > 255)) return false
  const [a, b] = parts as [number, number, number, number]
  return a === 0 || a === 10 || a === 127 || a >= 224 || (a === 100 && b >= 64 && b < 128) || (a === 169 && b === 254) || (a === 172 && b >= 16 && b < 32) || (a === 192 && b === 168) || (a === 198 && (b === 18 || b === 19))
}
const isPrivate = (host: string): boolean =>
  host.startsWith('[') || privateV4(host) || PRIVATE_NAMES.test(host) || !host.includes('.')

/** A link that anybody may open: http or https, a public host, no name and password inside. */
export const readLink = (given: string): URL | NotTheFormat => {
  let url: URL
  try {
    url = new URL(given.trim())
  } catch {
    return new NotTheFormat('not_a_link')
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return new NotTheFormat('not_a_link')
  if (url.username || url.password) return new NotTheFormat('secret_in_link')
  return isPrivate(url.hostname.replace(/\.$/, '')) ? new NotTheFormat('private_host') : url
}
/** An address that may be opened; asked again of every address a page leads on to. */
export const mayOpen = (given: string): boolean => !isNotTheFormat(readLink(given))

export interface LinkContext {
  readonly page: SeenPage | null
  /** Networks the job names. */
  readonly platforms: readonly string[]
}
/** The address, what was seen behind it, and whether it is of a network that was agreed. A name that leads into a closed network is refused like its address. */
export const checkLink = (url: URL, { page, platforms }: LinkContext): EvidenceCheck[] | NotTheFormat => {
  if (page?.found === 'private') return new NotTheFormat('private_host')
  const address = url.protocol === 'https:' ? ok('link', 'link.shape', { host: url.hostname }) : warn('link', 'link.not_encrypted', { host: url.hostname })
  const end = page?.found === 'there' ? new URL(page.address) : url
  return [address, ...checkPage(url, page), ...checkNetwork(end, platforms)]
}
