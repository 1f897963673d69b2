import { createRequire } from 'node:module'
import { moneyText, translate, type Lang } from '@rolecall/platform'
import PDFDocument from 'pdfkit'
import type { ReceiptView } from './receipt.views.js'

// A full font: the web app's files are cut by script and cannot be embedded.
const fonts = createRequire(import.meta.url)
const fontFile = (name: string): string => fonts.resolve(`@expo-google-fonts/golos-text/${name}/GolosText_${name}.ttf`)
const regular = fontFile('400Regular')
const strong = fontFile('600SemiBold')

const PAGE = { margin: 56, width: 595.28 - 2 * 56, label: 150, gap: 7 } as const
const size = { title: 18, text: 10.5, small: 9 } as const
const colour = { ink: '#181a20', dim: '#5a5f6d', line: '#dfe1e8' } as const
type Doc = PDFKit.PDFDocument

const day = (lang: Lang, at: Date): string =>
  `${new Intl.DateTimeFormat(lang === 'ru' ? 'ru-RU' : 'en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(at)} UTC`

const fact = (doc: Doc, label: string, value: string): void => {
  if (!value) return
  const { y } = doc
  doc.font(regular).fontSize(size.text).fillColor(colour.dim).text(label, PAGE.margin, y, { width: PAGE.label })
  const below = doc.y
  doc.fillColor(colour.ink).text(value, PAGE.margin + PAGE.label, y, { width: PAGE.width - PAGE.label })
  doc.y = Math.max(doc.y, below) + PAGE.gap
}
const rule = (doc: Doc): void => {
  doc.moveTo(PAGE.margin, doc.y).lineTo(PAGE.margin + PAGE.width, doc.y).lineWidth(0.75).strokeColor(colour.line).stroke()
  doc.y += PAGE.gap + 3
}
const figure = (doc: Doc, { label, amount }: { label: string; amount: string }, last: boolean): void => {
  const { y } = doc
  doc.font(last ? strong : regular).fontSize(last ? size.text + 2 : size.text).fillColor(colour.ink)
  doc.text(label, PAGE.margin, y, { width: PAGE.width - PAGE.label })
  const below = doc.y
  doc.text(amount, PAGE.margin, y, { width: PAGE.width, align: 'right' })
  doc.y = below + PAGE.gap
}

const draw = (doc: Doc, receipt: ReceiptView, { lang, now }: { lang: Lang; now: Date }): void => {
  const say = (key: string, facts: Record<string, string> = {}): string => translate(lang, `receipt.${key}`, facts)
  doc.font(strong).fontSize(size.text).fillColor(colour.dim).text('Rolecall', PAGE.margin, PAGE.margin)
  doc.fontSize(size.title).fillColor(colour.ink).text(receipt.heading)
  doc.y += PAGE.gap * 2
  fact(doc, say('number'), receipt.number)
  fact(doc, say('date'), day(lang, receipt.happenedAt))
  for (const part of ['business', 'freelancer', 'contract', 'milestone'] as const) fact(doc, say(part), receipt[part])
  doc.y += PAGE.gap
  rule(doc)
  receipt.lines.forEach(({ label, amount }, index) => {
    const last = index === receipt.lines.length - 1
    if (last && index > 0) rule(doc)
    figure(doc, { label, amount: moneyText(lang, amount, { exact: true }) }, last)
  })
  rule(doc)
  fact(doc, say('provider'), say(`by.${receipt.provider}`))
  fact(doc, say('reference'), receipt.reference ?? '')
  fact(doc, say('now', { day: day(lang, now) }), receipt.stateText)
  doc.y += PAGE.gap
  doc.font(regular).fontSize(size.small).fillColor(colour.dim).text(say('note'), PAGE.margin, doc.y, { width: PAGE.width })
}

/** The receipt on one A4 page. */
export const receiptPdf = (receipt: ReceiptView, reader: { lang: Lang; now: Date }): Promise<Buffer> =>
  new Promise((done, fail) => {
    const title = `${receipt.number} ${receipt.heading}`
    const doc = new PDFDocument({ size: 'A4', margin: PAGE.margin, lang: reader.lang, info: { Title: title, Creator: 'Rolecall', CreationDate: receipt.issuedAt } })
    const parts: Buffer[] = []
    doc.on('data', (part: Buffer) => parts.push(part))
    doc.on('end', () => done(Buffer.concat(parts)))
    doc.on('error', fail)
    draw(doc, receipt, reader)
    doc.end()
  })
