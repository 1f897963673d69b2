import { ok, warn, type EvidenceCheck } from './check.js'

/** What can be said of the page behind a link. `closed`: the site lets no programs look; `astray`: it leads on too often, or to what is no page. */
export const pageFindings = ['there', 'gone', 'no_site', 'private', 'closed', 'failing', 'astray', 'slow', 'unreachable'] as const
export type PageFinding = (typeof pageFindings)[number]

/** What stood behind a link when it was handed in. */
export interface SeenPage {
  readonly found: PageFinding
  readonly status: number | null
  /** Where the link led in the end. */
  readonly address: string
  readonly mediaType: string | null
  readonly title: string | null
  /** SHA-256 of the text that people see. */
  readonly sha256: string | null
}
/** What was seen at an address before the transaction; null where nobody looked. A function, so that what was seen is no part of what was asked. */
export type SeenPages = (address: string) => SeenPage | null
export const notLooked: SeenPages = () => null

const site = ({ hostname }: URL): string => hostname.replace(/^www\./, '').replace(/\.$/, '')
const there = ({ title, mediaType, sha256 }: SeenPage): EvidenceCheck => {
  if (title !== null) return ok('page', 'link.page', { title })
  return sha256 === null ? ok('page', 'link.file', { type: mediaType ?? '?' }) : ok('page', 'link.page_untitled')
}
const finding = (page: SeenPage, host: string): EvidenceCheck => {
  if (page.found === 'there') return there(page)
  if (page.found === 'gone') return warn('page', 'link.dead', { status: page.status ?? 404 })
  return page.found === 'no_site' ? warn('page', 'link.no_site', { host }) : warn('page', `link.unseen_${page.found}`, { host, status: page.status ?? 0 })
}
/** Networks keep programs out, so what could not be looked at says nothing against the work: everything here informs. */
export const checkPage = (url: URL, page: SeenPage | null): EvidenceCheck[] => {
  if (!page) return []
  const end = new URL(page.address)
  const leads = site(end) === site(url) ? [] : [warn('leads', 'link.leads_on', { host: site(end) })]
  return [finding(page, site(end)), ...leads]
}
/** What is kept at the acceptance: only of a page that was there and was read. */
export const wasRead = (page: SeenPage | null): page is SeenPage & { sha256: string } => page !== null && page.found === 'there' && page.sha256 !== null
