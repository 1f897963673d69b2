import { createRequire } from 'node:module'
import PDFDocument from 'pdfkit'
import type { Lang } from '../ctx.js'

// A full font: the web app's files are cut by script and cannot be embedded.
const fonts = createRequire(import.meta.url)
const fontFile = (name: string): string => fonts.resolve(`@expo-google-fonts/golos-text/${name}/GolosText_${name}.ttf`)
export const regular = fontFile('400Regular')
export const strong = fontFile('600SemiBold')

export const PAGE = { margin: 56, width: 595.28 - 2 * 56, label: 150, gap: 7 } as const
export const size = { title: 18, part: 13, text: 10.5, small: 9, head: 7 } as const
export const colour = { ink: '#181a20', dim: '#5a5f6d', line: '#dfe1e8' } as const
export type Paper = PDFKit.PDFDocument

/** A moment in UTC, as papers that are kept say it. */
export const momentText = (lang: Lang, at: Date): string =>
  `${new Intl.DateTimeFormat(lang === 'ru' ? 'ru-RU' : 'en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(at)} UTC`

/** Goes on at the next page when so much does not fit here any more. */
const room = (doc: Paper, height: number): void => {
  if (doc.y + height > doc.page.height - PAGE.margin) doc.addPage()
}
/** The name of the product and what the paper is. */
export const heading = (doc: Paper, text: string): void => {
  doc.font(strong).fontSize(size.text).fillColor(colour.dim).text('Rolecall', PAGE.margin, PAGE.margin)
  doc.fontSize(size.title).fillColor(colour.ink).text(text)
  doc.y += PAGE.gap * 2
}
/** The heading of a part, with a line of what follows. */
export const part = (doc: Paper, text: string): void => {
  room(doc, 56)
  doc.y += PAGE.gap
  doc.font(strong).fontSize(size.part).fillColor(colour.ink).text(text, PAGE.margin, doc.y, { width: PAGE.width })
  doc.y += PAGE.gap
}
export const fact = (doc: Paper, label: string, value: string): void => {
  if (!value) return
  doc.font(regular).fontSize(size.text)
  room(doc, doc.heightOfString(value, { width: PAGE.width - PAGE.label }))
  const { y } = doc
  doc.fillColor(colour.dim).text(label, PAGE.margin, y, { width: PAGE.label })
  const below = doc.y
  doc.fillColor(colour.ink).text(value, PAGE.margin + PAGE.label, y, { width: PAGE.width - PAGE.label })
  doc.y = Math.max(doc.y, below) + PAGE.gap
}
export const rule = (doc: Paper): void => {
  doc.moveTo(PAGE.margin, doc.y).lineTo(PAGE.margin + PAGE.width, doc.y).lineWidth(0.75).strokeColor(colour.line).stroke()
  doc.y += PAGE.gap + 3
}
export const figure = (doc: Paper, { label, amount }: { label: string; amount: string }, last: boolean): void => {
  doc.font(last ? strong : regular).fontSize(last ? size.text + 2 : size.text).fillColor(colour.ink)
  room(doc, doc.heightOfString(label, { width: PAGE.width - PAGE.label }))
  const { y } = doc
  doc.text(label, PAGE.margin, y, { width: PAGE.width - PAGE.label })
  const below = doc.y
  doc.text(amount, PAGE.margin, y, { width: PAGE.width, align: 'right' })
  doc.y = below + PAGE.gap
}
export const remark = (doc: Paper, text: string): void => {
  doc.font(regular).fontSize(size.small).fillColor(colour.dim)
  room(doc, doc.heightOfString(text, { width: PAGE.width }))
  doc.text(text, PAGE.margin, doc.y, { width: PAGE.width })
  doc.y += PAGE.gap
}

interface Row {
  readonly cells: readonly string[]
  readonly isHead: boolean
}
const CELL_GAP = 4
/** A line of a table: the first cell takes what the numbers leave. */
const row = (doc: Paper, { cells, isHead }: Row): void => {
  const narrow = Math.min(70, (PAGE.width * 0.74) / Math.max(1, cells.length - 1))
  const first = PAGE.width - narrow * (cells.length - 1)
  // many columns: their heads are set smaller, so that no word breaks
  doc.font(isHead ? strong : regular).fontSize(isHead && cells.length > 6 ? size.head : size.small).fillColor(isHead ? colour.dim : colour.ink)
  const heights = cells.map((cell, index) => doc.heightOfString(cell, { width: (index === 0 ? first : narrow) - CELL_GAP }))
  room(doc, Math.max(...heights))
  const { y } = doc
  cells.forEach((cell, index) => {
    const left = index === 0 ? PAGE.margin : PAGE.margin + first + narrow * (index - 1)
    doc.text(cell, left, y, { width: (index === 0 ? first : narrow) - CELL_GAP, align: index === 0 ? 'left' : 'right' })
  })
  doc.y = y + Math.max(...heights) + 5
}
export const table = (doc: Paper, head: readonly string[], rows: readonly (readonly string[])[]): void => {
  row(doc, { cells: head, isHead: true })
  rule(doc)
  for (const cells of rows) row(doc, { cells, isHead: false })
  rule(doc)
}

export interface PaperWanted {
  readonly title: string
  readonly lang: Lang
  readonly at: Date
  readonly draw: (doc: Paper) => void
}
/** A4 pages as bytes. */
export const paperPdf = ({ title, lang, at, draw }: PaperWanted): Promise<Buffer> =>
  new Promise((done, fail) => {
    const doc = new PDFDocument({ size: 'A4', margin: PAGE.margin, lang, info: { Title: title, Creator: 'Rolecall', CreationDate: at } })
    const parts: Buffer[] = []
    doc.on('data', (piece: Buffer) => parts.push(piece))
    doc.on('end', () => done(Buffer.concat(parts)))
    doc.on('error', fail)
    draw(doc)
    doc.end()
  })
