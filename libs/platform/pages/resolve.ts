import { Resolver } from 'node:dns/promises'
import { isIP } from 'node:net'

/** Addresses of a name; an empty list where the name, or an address for it, does not exist. Throws where nobody could say. */
export type ResolveName = (name: string) => Promise<string[]>
const ANSWER_MS = 1500
const isAbsent = (fault: unknown): boolean => ['ENOTFOUND', 'ENODATA'].includes(String((fault as { code?: unknown }).code))

/** Asks name servers only: names in this machine's own list stay its own, and no thread is held while a server is silent. */
export const resolveName: ResolveName = async (name) => {
  const resolver = new Resolver({ timeout: ANSWER_MS, tries: 1 })
  const answers = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)])
  const found = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []))
  const fault = answers.find((answer) => answer.status === 'rejected' && !isAbsent(answer.reason))
  if (found.length === 0 && fault) throw (fault as PromiseRejectedResult).reason
  return found
}
/** The host of a URL as a name or an address. */
export const addressesOf = async (url: URL, resolve: ResolveName): Promise<string[]> => {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  return isIP(host) ? [host] : resolve(host.replace(/\.$/, ''))
}
