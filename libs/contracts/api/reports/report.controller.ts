import { Controller, Get, NotFoundException, Param, Query, StreamableFile } from '@nestjs/common'
import { fromPublicId } from '@rolecall/kernel'
import { csvText } from '@rolecall/payments'
import { Desk, langs, Public, translate, Who, type Asker, type Lang } from '@rolecall/platform'
import { decimal } from '../csv-file.js'
import { seriesName, moneyLines, workCells, workColumns } from './report-lines.js'
import { reportPdf } from './report-pdf.js'
import { periodReport } from './report-shown.js'
import type { PeriodReportView } from './report.views.js'

const formats = ['pdf', 'csv'] as const
type Format = (typeof formats)[number]
const types: Record<Format, string> = { pdf: 'application/pdf', csv: 'text/csv; charset=utf-8' }

/** One table under the other: work, numbers, money. Amounts with a point, for calculating on. */
const csvOf = (report: PeriodReportView, lang: Lang): Buffer => {
  const say = (key: string): string => translate(lang, `report.${key}`)
  const figure = (value: number | null): string => (value === null ? '' : String(value))
  const work = [[say('duty'), ...workColumns.map((column) => say(`column.${column}`))], ...report.duties.map((line) => [line.title, ...workCells(line)]), [say('total'), ...workCells(report.total)]]
  const numbers = report.metrics.map(({ series, baseline, previous, latest, changePercent }) => [seriesName(lang, series), ...[baseline, previous, latest, changePercent].map(figure)])
  const metrics = numbers.length === 0 ? [] : [[], (['series', 'baseline', 'previous', 'latest', 'change'] as const).map((column) => say(`metric.${column}`)), ...numbers]
  const sums = moneyLines.map((line) => [say(`money.${line}`), decimal(report.money[line]), report.money[line].currency])
  return Buffer.from(csvText([...work, ...metrics, [], ...sums]), 'utf8')
}

/** The report of a period as PDF or CSV, made when asked for. The session says who reads; anybody else finds nothing. */
@Controller('api/reports')
export class ReportController {
  constructor(private readonly desk: Desk) {}

  @Public()
  @Get(':name')
  async file(@Who() asker: Asker, @Param('name') name: string, @Query('lang') wanted?: unknown): Promise<StreamableFile> {
    const [publicId = '', ending = ''] = name.split('.')
    const format = formats.find((known) => known === ending)
    const milestoneId = fromPublicId('milestone', publicId)
    const lang = langs.find((known) => known === wanted) ?? asker.lang
    const report = milestoneId && format ? await this.desk.read({ ...asker, lang }, periodReport, { milestoneId }) : null
    if (!report || !format) throw new NotFoundException()
    const bytes = format === 'pdf' ? await reportPdf(report, lang) : csvOf(report, lang)
    return new StreamableFile(bytes, { type: types[format], disposition: `attachment; filename="rolecall-report-${report.startsOn}.${format}"`, length: bytes.length })
  }
}
