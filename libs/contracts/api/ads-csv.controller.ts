import { BadRequestException, Controller, Get, NotFoundException, Query, StreamableFile } from '@nestjs/common'
import { currencies, fromPublicId, type Money } from '@rolecall/kernel'
import { csvText } from '@rolecall/payments'
import { Desk, langs, Public, translate, Who, type Asker, type Ctx } from '@rolecall/platform'
import { acceptedAds } from '../data/ads-queries.js'
import { adsShown } from './evidence-shown.js'
import type { AdsLineView } from './evidence.views.js'
import { contractNode } from './nodes.js'

/** 45000.00: a point, no groups, every digit, for calculating on. */
export const decimal = ({ minor, currency }: Money): string => {
  const { exponent } = currencies[currency]
  const digits = minor.toString().padStart(exponent + 1, '0')
  return exponent === 0 ? digits : `${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`
}
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
    const contractId = typeof asked['contract'] === 'string' ? fromPublicId('contract', asked['contract']) : null
    if (!contractId) throw new BadRequestException('contract is not understood')
    const lang = langs.find((known) => known === asked['lang']) ?? asker.lang
    const text = await this.desk.read({ ...asker, lang }, table, { contractId })
    if (text === null) throw new NotFoundException()
    const bytes = Buffer.from(text, 'utf8')
    return new StreamableFile(bytes, { type: 'text/csv; charset=utf-8', disposition: `attachment; filename="rolecall-${translate('en', 'ads.csv.file')}.csv"`, length: bytes.length })
  }
}
