import { setMaxListeners } from 'node:events'
import { loadPage, type Loaded } from './load-page.js'
import type { PageFinding, PageReader, PageSeen, PagesToRead } from './page-reader.js'
import { readPage } from './page-text.js'
import { isPublicAddress } from './public-address.js'
import { addressesOf, resolverOf, type ResolveName } from './resolve.js'

/** All pages of one call end by then. */
export const PAGES_MS = 4000
const REDIRECTS = 3
/** Connections of this process; further pages wait for their turn within their time. */
const AT_ONCE = 24
const ADDRESS_CHARS = 2000
/** Ports that web pages live at: nobody gets to knock at others through us. */
const webPorts = ['', '80', '443', '8080', '8443']

export interface WebPages {
  /** How we name ourselves to sites. */
  readonly agent: string
  readonly resolve?: ResolveName
  readonly isPublic?: (address: string) => boolean
  readonly ports?: readonly string[]
  readonly timeMs?: number
}
type Web = Required<WebPages> & Pick<PagesToRead, 'mayOpen'> & { readonly signal: AbortSignal }

const nothing = (found: PageFinding, address: string, loaded: Partial<Loaded> = {}): PageSeen => ({
  found, address, status: loaded.status ?? null, mediaType: loaded.mediaType ?? null, title: null, sha256: null,
})
const statusFinding = (status: number): PageFinding => {
  if (status >= 200 && status < 300) return 'there'
  if (status === 404 || status === 410) return 'gone'
  if (status >= 500 && status < 600) return 'failing'
  return status >= 300 && status < 400 ? 'astray' : 'closed'
}
const seenIn = (loaded: Loaded, address: string): PageSeen => {
  const bare = nothing(statusFinding(loaded.status), address, loaded)
  return loaded.body ? { ...bare, ...readPage(loaded.body, loaded.contentType) } : bare
}
const isMove = ({ status, location }: Loaded): boolean => [301, 302, 303, 307, 308].includes(status) && location !== null
const isPlainWeb = ({ href, protocol, username, password }: URL): boolean =>
  /^https?:$/.test(protocol) && href.length <= ADDRESS_CHARS && !username && !password

/** One address: its name is resolved, every answer is checked, and the connection goes to what was checked. */
const step = async (url: URL, { resolve, isPublic, ports, agent, signal }: Web): Promise<Loaded | PageFinding> => {
  if (!ports.includes(url.port)) return 'astray'
  const addresses = await addressesOf(url, resolve)
  if (addresses.length === 0) return 'no_site'
  return addresses.every(isPublic) ? loadPage({ url, addresses, mayConnect: isPublic, agent, signal }) : 'private'
}
const follow = async (given: string, web: Web): Promise<PageSeen> => {
  let url = new URL(given)
  for (let moves = 0; ; moves += 1) {
    const loaded = await step(url, web)
    if (typeof loaded === 'string') return nothing(loaded, url.href)
    if (!isMove(loaded)) return seenIn(loaded, url.href)
    const next = URL.canParse(loaded.location!, url.href) ? new URL(loaded.location!, url.href) : null
    if (moves === REDIRECTS || !next || !isPlainWeb(next)) return nothing('astray', url.href, loaded)
    if (!web.mayOpen(next.href)) return nothing('private', next.href)
    url = next
  }
}

const turns = (places: number) => {
  let free = places
  const waiting: (() => void)[] = []
  return async <T>(act: () => Promise<T>): Promise<T> => {
    if (free > 0) free -= 1
    else await new Promise<void>((go) => waiting.push(go))
    try {
      return await act()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else free += 1
    }
  }
}

/** Reads pages of the web, all at once and within one time. What a site does becomes a finding, never a fault. */
export const webPages = (given: WebPages): PageReader => {
  const inTurn = turns(AT_ONCE)
  const web = { resolve: resolverOf(), isPublic: isPublicAddress, ports: webPorts, timeMs: PAGES_MS, ...given }
  const look = (address: string, { mayOpen, signal }: Pick<Web, 'mayOpen' | 'signal'>): Promise<PageSeen> => {
    const seen = inTurn(async () => (signal.aborted ? nothing('slow', address) : follow(address, { ...web, mayOpen, signal })))
    return seen.catch(() => nothing(signal.aborted ? 'slow' : 'unreachable', address))
  }
  return {
    read: async ({ addresses, mayOpen }) => {
      const signal = AbortSignal.timeout(web.timeMs)
      setMaxListeners(0, signal)
      // a page that still waits for its turn, or for a name server, is not waited for
      const end = new Promise<null>((done) => signal.addEventListener('abort', () => done(null), { once: true }))
      const open = [...new Set(addresses)].filter((address) => URL.canParse(address) && mayOpen(address))
      const entry = async (address: string) => [address, (await Promise.race([look(address, { mayOpen, signal }), end])) ?? nothing('slow', address)] as const
      return new Map(await Promise.all(open.map(entry)))
    },
  }
}
