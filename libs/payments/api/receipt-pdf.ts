import { moneyText, pdfPaper, translate, type Lang } from '@rolecall/platform'
import type { ReceiptView } from './receipt.views.js'

/** The receipt on one A4 page. */
export const receiptPdf = async (receipt: ReceiptView, { lang, now }: { lang: Lang; now: Date }): Promise<Buffer> => {
  const { fact, figure, heading, momentText, PAGE, paperPdf, remark, rule } = await pdfPaper()
  const say = (key: string, facts: Record<string, string> = {}): string => translate(lang, `receipt.${key}`, facts)
  return paperPdf({
    title: `${receipt.number} ${receipt.heading}`, lang, at: receipt.issuedAt,
    draw: (doc) => {
      heading(doc, receipt.heading)
      fact(doc, say('number'), receipt.number)
      fact(doc, say('date'), momentText(lang, receipt.happenedAt))
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
      fact(doc, say('now', { day: momentText(lang, now) }), receipt.stateText)
      doc.y += PAGE.gap
      remark(doc, say('note'))
    },
  })
}
