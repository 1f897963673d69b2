import { BadRequestException, Controller, Get, NotFoundException, Query, type StreamableFile } from '@nestjs/common'
import { money, toPublicId } from '@rolecall/kernel'
import { csvText } from '@rolecall/payments'
import { Desk, LocalDateScalar, Public, translate, Who, type Asker, type Ctx } from '@rolecall/platform'
import { dueOf } from '../../domain/shares.rules.js'
import { dayIn } from '../../domain/periods.rules.js'
import { localTime } from '../../domain/due.rules.js'
import { isAccepted } from '../../domain/item.rules.js'
import { contractAsked, csvFile, decimal, readerOf } from '../csv-file.js'
import { contractNode, type ItemNode } from '../nodes.js'

interface Asked {
  readonly contractId: string
  readonly from: string | null
  readonly to: string | null
}
const columns = ['due', 'time', 'duty', 'title', 'state', 'handed_in', 'accepted', 'rounds', 'share', 'accepted_share', 'currency', 'evidence', 'item'] as const

const dayOf = (asked: Record<string, unknown>, name: string): string | null => {
  const text = asked[name]
  if (text === undefined || text === '') return null
  try {
    return LocalDateScalar.parseValue(text)
  } catch {
    throw new BadRequestException(`${name} is not understood`)
  }
}

/** Strangers do not find the contract. Days and times are those of the client's zone. */
const table = async (ctx: Ctx, { contractId, from, to }: Asked): Promise<string> => {
  const { sheet, price } = await contractNode(ctx, { id: contractId })
  const { timeZone } = (await sheet.terms()).get(contractId)!.content
  const evidence = await sheet.evidence()
  const day = (at: Date | null): string => (at === null ? '' : dayIn(timeZone, at))
  const cells = (item: ItemNode): string[] => [
    day(item.dueAt), localTime(item.dueAt, timeZone), item.dutySlug, `${item.title} ${item.ordinal}`, translate(ctx.lang, `calendar.state.${item.state}`),
    day(item.submittedAt), day(item.acceptedAt), String(item.rounds), decimal(money(item.shareMinor, price.currency)),
    isAccepted(item.state) ? decimal(money(dueOf(item), price.currency)) : '', price.currency,
    (evidence.get(item.id) ?? []).flatMap(({ round, url }) => (round === item.rounds && url ? [url] : [])).join(' '), toPublicId('item', item.id),
  ]
  const items = [...(await sheet.items()).values()].flat().sort((a, b) => a.dueAt.getTime() - b.dueAt.getTime()) as ItemNode[]
  const wanted = items.filter(({ dueAt }) => (from === null || day(dueAt) >= from) && (to === null || day(dueAt) <= to))
  return csvText([columns.map((column) => translate(ctx.lang, `items.csv.${column}`)), ...wanted.map(cells)])
}

/** Items of a contract as CSV, all or of a period, for its parties; no cell is a formula. */
@Controller('api/items.csv')
export class ItemsCsvController {
  constructor(private readonly desk: Desk) {}

  @Public()
  @Get()
  async csv(@Who() asker: Asker, @Query() asked: Record<string, unknown>): Promise<StreamableFile> {
    const wanted = { contractId: contractAsked(asked), from: dayOf(asked, 'from'), to: dayOf(asked, 'to') }
    const text = await this.desk.read(readerOf(asker, asked['lang']), table, wanted)
    if (text === null) throw new NotFoundException()
    return csvFile(text, 'items')
  }
}
