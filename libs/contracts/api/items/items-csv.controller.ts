import { BadRequestException, Controller, Get, NotFoundException, Query, StreamableFile } from '@nestjs/common'
import { fromPublicId, money, toPublicId } from '@rolecall/kernel'
import { csvText } from '@rolecall/payments'
import { Desk, langs, LocalDateScalar, Public, translate, Who, type Asker, type Ctx } from '@rolecall/platform'
import { dueOf } from '../../domain/shares.rules.js'
import { dayIn } from '../../domain/periods.rules.js'
import { localTime } from '../../domain/due.rules.js'
import { isAccepted } from '../../domain/item.rules.js'
import { decimal } from '../ads-csv.controller.js'
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
    const contractId = typeof asked['contract'] === 'string' ? fromPublicId('contract', asked['contract']) : null
    if (!contractId) throw new BadRequestException('contract is not understood')
    const lang = langs.find((known) => known === asked['lang']) ?? asker.lang
    const text = await this.desk.read({ ...asker, lang }, table, { contractId, from: dayOf(asked, 'from'), to: dayOf(asked, 'to') })
    if (text === null) throw new NotFoundException()
    const bytes = Buffer.from(text, 'utf8')
    return new StreamableFile(bytes, { type: 'text/csv; charset=utf-8', disposition: 'attachment; filename="rolecall-items.csv"', length: bytes.length })
  }
}
