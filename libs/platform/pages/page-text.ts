import { createHash } from 'node:crypto'

export const TITLE_CHARS = 200
/** Content that is read to its own closing tag; nothing of it is seen. */
const unseen = new Set(['script', 'style', 'noscript', 'template', 'svg', 'iframe', 'textarea', 'title'])
const entities: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', laquo: '«', raquo: '»', mdash: '—', ndash: '–', hellip: '…', bull: '•', middot: '·', copy: '©',
}
const decoded = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/gi, (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
    if (name) return entities[name.toLowerCase()] ?? whole
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal)
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
/** One line without control characters, marks of direction and halves of characters. */
const clean = (text: string): string =>
  text.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ').replace(/[\p{Surrogate}\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu, '').replace(/\s+/g, ' ').trim()
const shortened = (title: string): string | null => {
  const chars = [...clean(decoded(title))]
  return chars.length === 0 ? null : chars.length > TITLE_CHARS ? `${chars.slice(0, TITLE_CHARS - 1).join('')}…` : chars.join('')
}

/** Behind the `>` of a tag; a `>` inside a quoted value is none, a quotation mark elsewhere opens nothing. */
const endOfTag = (html: string, from: number): number => {
  let quote = ''
  let before = ''
  for (let at = from; at < html.length; at += 1) {
    const char = html[at]!
    if (quote) quote = char === quote ? '' : quote
    else if (before === '=' && (char === '"' || char === "'")) quote = char
    else if (char === '>') return at + 1
    if (char.trim() !== '') before = char
  }
  return html.length
}
const startOf = (html: string, closing: RegExp, from: number): number => {
  closing.lastIndex = from
  return closing.exec(html)?.index ?? html.length
}
/** The title for previews, where the page gives none of its own. */
const previewTitle = (tag: string): string | null =>
  /\s(?:property|name)=["']?og:title["'\s>/]/i.test(tag) ? (/\scontent=(?:"([^"]*)"|'([^']*)')/i.exec(tag)?.slice(1).find((found) => found !== undefined) ?? null) : null

export interface PageText {
  readonly title: string | null
  readonly text: string
}
const NAME = /[a-z][a-z0-9]*/iy
const nameAt = (html: string, from: number): string => {
  NAME.lastIndex = from
  return NAME.exec(html)?.[0].toLowerCase() ?? ''
}
/** Reads HTML once from the beginning to the end, whatever is broken in it: its title, and the text between its tags. */
export const readHtml = (html: string): PageText => {
  const texts: string[] = []
  let title: string | null = null
  let preview: string | null = null
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf('<', at)
    texts.push(html.slice(at, open === -1 ? html.length : open))
    if (open === -1) break
    if (html.startsWith('<!--', open)) {
      const end = html.indexOf('-->', open + 4)
      at = end === -1 ? html.length : end + 3
      continue
    }
    const name = nameAt(html, open + 1)
    if (name === '' && !/[/!?]/.test(html[open + 1] ?? '')) {
      texts.push('<')
      at = open + 1
      continue
    }
    const end = endOfTag(html, open + 1)
    at = end
    if (name === 'meta') preview ??= previewTitle(html.slice(open, Math.min(end, open + 2000)))
    if (unseen.has(name) && !html.startsWith('/>', end - 2)) {
      at = startOf(html, new RegExp(`</${name}`, 'gi'), end)
      if (name === 'title') title ??= html.slice(end, at)
    }
    texts.push(' ')
  }
  return { title: shortened(title ?? '') ?? shortened(preview ?? ''), text: clean(decoded(texts.join(''))) }
}

const decoderFor = (label: string | undefined): InstanceType<typeof TextDecoder> => {
  try {
    return new TextDecoder(label ?? 'utf-8')
  } catch {
    return new TextDecoder()
  }
}
const charsetIn = (text: string): string | undefined => /charset=["']?([\w-]{2,40})/i.exec(text)?.[1]
/** Kinds of pages whose text is read. */
export const isReadable = (mediaType: string | null): boolean => mediaType !== null && ['text/html', 'application/xhtml+xml', 'text/plain'].includes(mediaType)

/** Title and hash of what was loaded, by what the site calls it. */
export const readPage = (bytes: Buffer, contentType: string): { readonly title: string | null; readonly sha256: string } => {
  const isPlain = contentType.startsWith('text/plain')
  const charset = charsetIn(contentType) ?? (isPlain ? undefined : charsetIn(bytes.subarray(0, 1024).toString('latin1')))
  const written = decoderFor(charset).decode(bytes)
  const { title, text } = isPlain ? { title: null, text: clean(written) } : readHtml(written)
  return { title, sha256: createHash('sha256').update(text, 'utf8').digest('hex') }
}
