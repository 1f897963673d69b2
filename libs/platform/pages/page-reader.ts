/** `private`: its name leads into a network that only some can reach. `closed`: the site lets no programs look. `astray`: it leads on too often, or to what is no page. */
export const pageFindings = ['there', 'gone', 'no_site', 'private', 'closed', 'failing', 'astray', 'slow', 'unreachable'] as const
export type PageFinding = (typeof pageFindings)[number]

/** What stood at an address when it was looked at. */
export interface PageSeen {
  readonly found: PageFinding
  /** What the site answered; null where nothing did. */
  readonly status: number | null
  /** Where the link led in the end. */
  readonly address: string
  readonly mediaType: string | null
  /** Of HTML pages. */
  readonly title: string | null
  /** SHA-256 of the text that people see; of HTML and plain text only. */
  readonly sha256: string | null
}
export interface PagesToRead {
  readonly addresses: readonly string[]
  /** Asked of every address, and of every other one a page leads on to. */
  readonly mayOpen: (address: string) => boolean
}
/** The port to pages of others. It ends in its own time, never throws for what a site does, and is called outside transactions. */
export interface PageReader {
  /** What was seen, by address; an address that was not looked at is missing. */
  read(pages: PagesToRead): Promise<ReadonlyMap<string, PageSeen>>
}
export const PAGE_READER = Symbol('page reader')
