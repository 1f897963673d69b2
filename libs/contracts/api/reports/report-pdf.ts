import { moneyText, pdfPaper, translate, type Lang } from '@rolecall/platform'
import { dayText, moneyRows, number, seriesName, workCells, workColumns } from './report-lines.js'
import type { PeriodReportView } from './report.views.js'

type Printer = Awaited<ReturnType<typeof pdfPaper>>
type Doc = Parameters<Printer['rule']>[0]
interface Sheet {
  readonly printer: Printer
  readonly doc: Doc
  readonly report: PeriodReportView
  readonly lang: Lang
  readonly say: (key: string, facts?: Record<string, string | number>) => string
}

const drawHead = ({ printer, doc, report, lang, say }: Sheet): void => {
  printer.heading(doc, say('title', { milestone: report.title }))
  printer.fact(doc, say('contract'), report.contractTitle)
  printer.fact(doc, say('business'), report.business)
  printer.fact(doc, say('freelancer'), report.freelancer)
  printer.fact(doc, say('period'), say('days', { from: dayText(lang, report.startsOn), to: dayText(lang, report.endsOn) }))
  printer.fact(doc, say('madeAt'), printer.momentText(lang, report.madeAt))
}
const drawWork = ({ printer, doc, report, say }: Sheet): void => {
  printer.part(doc, say('work'))
  const head = [say('duty'), ...workColumns.map((column) => say(`column.${column}`))]
  const rows = report.duties.map((line) => [line.title, ...workCells(line)])
  printer.table(doc, head, [...rows, [say('total'), ...workCells(report.total)]])
  for (const { text } of report.answers) printer.remark(doc, text)
}
const drawMetrics = ({ printer, doc, report, lang, say }: Sheet): void => {
  if (report.metrics.length === 0) return
  printer.part(doc, say('metrics'))
  const head = (['series', 'baseline', 'previous', 'latest', 'change'] as const).map((column) => say(`metric.${column}`))
  printer.table(doc, head, report.metrics.map(({ series, baseline, previous, latest, changePercent }) => [
    seriesName(lang, series), number(lang, baseline), number(lang, previous), number(lang, latest),
    changePercent === null ? '–' : `${number(lang, changePercent, { signDisplay: 'exceptZero', maximumFractionDigits: 1 })} %`,
  ]))
}
const drawAds = ({ printer, doc, report, lang, say }: Sheet): void => {
  if (!report.ads) return
  printer.part(doc, say('ads'))
  const head = (['campaign', 'spent', 'leads', 'clicks', 'earned'] as const).map((column) => say(`ad.${column}`))
  printer.table(doc, head, [...report.ads.campaigns, report.ads.total].map((line) => [
    line.campaign ?? say('total'), moneyText(lang, line.spent), number(lang, line.leads), number(lang, line.clicks), moneyText(lang, line.earned),
  ]))
  printer.remark(doc, say('adsOutside'))
}
const drawMoney = ({ printer, doc, report, lang, say }: Sheet): void => {
  printer.part(doc, say('money'))
  for (const line of moneyRows(lang, report)) printer.figure(doc, line, false)
}

/** The report on A4 pages. */
export const reportPdf = async (report: PeriodReportView, lang: Lang): Promise<Buffer> => {
  const printer = await pdfPaper()
  const say = (key: string, facts: Record<string, string | number> = {}): string => translate(lang, `report.${key}`, facts)
  return printer.paperPdf({
    title: `${report.contractTitle}: ${say('title', { milestone: report.title })}`, lang, at: report.madeAt,
    draw: (doc) => {
      for (const draw of [drawHead, drawWork, drawMetrics, drawAds, drawMoney]) draw({ printer, doc, report, lang, say })
    },
  })
}
