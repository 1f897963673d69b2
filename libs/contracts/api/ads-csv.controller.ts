import { Controller, Get, NotFoundException, Query, type StreamableFile } from '@nestjs/common'
import { csvText } from '@rolecall/payments'
import { Desk, Public, translate, Who, type Asker, type Ctx } from '@rolecall/platform'
import { acceptedAds } from '../data/ads-queries.js'
import { contractAsked, csvFile, decimal, readerOf } from './csv-file.js'
import { adsShown } from './evidence-shown.js'
import type { AdsLineView } from './evidence.views.js'
import { contractNode } from './nodes.js'

const columns = ['campaign', 'spent', 'impressions', 'clicks', 'leads', 'earned', 'currency'] as const
const cells = (line: AdsLineView, total: string): string[] => [
  line.campaign ?? total, decimal(line.spent), String(line.impressions), String(line.clicks), String(line.leads), decimal(line.earned), line.spent.currency,
]
/** Strangers do not find the contract; a contract without accepted exports has no table. */
const table = async (ctx: Ctx, { contractId }: { contractId: string }): Promise<string | null> => {
  const contract = await contractNode(ctx, { id: contractId })
  const report = adsShown(await acceptedAds(ctx, [contract.id]), contract.price.currency)
  if (!report) return null
  const total = translate(ctx.lang, 'ads.csv.total')
  return csvText([columns.map((column) => translate(ctx.lang, `ads.csv.${column}`)), ...[...report.campaigns, report.total].map((line) => cells(line, total))])
}

/** The three numbers of ads as CSV, for the parties of the contract; no cell is a formula. */
@Controller('api/ads.csv')
export class AdsCsvController {
  constructor(private readonly desk: Desk) {}

  @Public()
  @Get()
  async csv(@Who() asker: Asker, @Query() asked: Record<string, unknown>): Promise<StreamableFile> {
    const text = await this.desk.read(readerOf(asker, asked['lang']), table, { contractId: contractAsked(asked) })
    if (text === null) throw new NotFoundException()
    return csvFile(text, translate('en', 'ads.csv.file'))
  }
}
