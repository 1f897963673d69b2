import { Resolver } from 'node:dns/promises'
import { isIP } from 'node:net'

/** Addresses of a name; an empty list where the name, or an address for it, does not exist. Throws where nobody could say. */
export type ResolveName = (name: string) => Promise<string[]>
const ANSWER_MS = 1500
/** A name that every name server of the world knows. */
const KNOWN = 'com'
const isAbsent = (fault: unknown): boolean => ['ENOTFOUND', 'ENODATA'].includes(String((fault as { code?: unknown }).code))

/**
 * Asks name servers only: names in this machine's own list stay its own, and no thread is held while a server is silent.
 * A server that knows no name of the world at all cannot say that this one does not exist.
 */
export const resolverOf = (servers?: readonly string[]): ResolveName => async (name) => {
  const resolver = new Resolver({ timeout: ANSWER_MS, tries: 1 })
  if (servers) resolver.setServers(servers)
  const answers = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)])
  const found = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []))
  if (found.length > 0) return found
  const fault = answers.find((answer) => answer.status === 'rejected' && !isAbsent(answer.reason))
  if (fault) throw (fault as PromiseRejectedResult).reason
  await resolver.resolveNs(KNOWN)
  return []
}
/** The host of a URL as a name or an address. */
export const addressesOf = async (url: URL, resolve: ResolveName): Promise<string[]> => {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  return isIP(host) ? [host] : resolve(host.replace(/\.$/, ''))
}
