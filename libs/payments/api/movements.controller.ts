import { BadRequestException, Controller, Get, NotFoundException, Query, StreamableFile } from '@nestjs/common'
import { personOf } from '@rolecall/identity'
import { currencies, fromPublicId, toPublicId, type Money } from '@rolecall/kernel'
import { businessIdsOf, Desk, isTimeZone, langs, LocalDateScalar, Public, translate, Who, type Asker, type Ctx } from '@rolecall/platform'
import { businessMovements, freelancerMovements, type MovementFacts, type MovementFilter } from '../data/movements.js'
import { csvText } from '../domain/csv.rules.js'
import { movementKinds, movementShown } from './movement.views.js'

/** More lines than anybody reads; a narrower filter brings the rest. */
const CSV_ROWS_MAX = 10_000
type Asked = Record<string, unknown>
interface Wanted {
  readonly businessId: string | null
  readonly filter: MovementFilter
}

const optional = (asked: Asked, name: string, isGood: (text: string) => boolean): string | null => {
  const text = asked[name]
  if (text === undefined || text === '') return null
  if (typeof text !== 'string' || !isGood(text)) throw new BadRequestException(`${name} is not understood`)
  return text
}
const isDay = (text: string): boolean => {
  try {
    return LocalDateScalar.parseValue(text) === text
  } catch {
    return false
  }
}
const bare = (kind: 'business' | 'contract', text: string | null): string | null => text && fromPublicId(kind, text)
/** The same words as in the address of the page. */
const wantedOf = (asked: Asked): Wanted => ({
  businessId: bare('business', optional(asked, 'business', (text) => fromPublicId('business', text) !== null)),
  filter: {
    kind: optional(asked, 'kind', (text) => (movementKinds as readonly string[]).includes(text)),
    contractId: bare('contract', optional(asked, 'contract', (text) => fromPublicId('contract', text) !== null)),
    from: optional(asked, 'from', isDay),
    to: optional(asked, 'to', isDay),
    timeZone: optional(asked, 'zone', isTimeZone),
  },
})

/** 45000.00: a point, no groups, every digit, for calculating on. */
const decimal = ({ minor, currency }: Money): string => {
  const { exponent } = currencies[currency]
  const digits = minor.toString().padStart(exponent + 1, '0')
  return exponent === 0 ? digits : `${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`
}
const columns = ['date', 'kind', 'title', 'counterparty', 'state', 'expected', 'amount', 'currency', 'receipt', 'contract'] as const

const rowsOf = (ctx: Ctx, facts: MovementFacts[], timeZone: string): string[][] => {
  // sv-SE writes 2026-11-25, which every spreadsheet takes for a date
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone })
  return facts.map((row) => {
    const { title, stateText } = movementShown(ctx.lang, row)
    const expected = row.expectedAt && row.state !== 'paid' ? day.format(row.expectedAt) : ''
    return [day.format(row.at), translate(ctx.lang, `movement.kind.${row.kind}`), title, row.counterparty, stateText, expected, decimal(row.amount), row.amount.currency, row.receiptNumber ?? '', row.contractId ? toPublicId('contract', row.contractId) : '']
  })
}
const table = async (ctx: Ctx, { businessId, filter }: Wanted): Promise<string | null> => {
  if (businessId && !businessIdsOf(ctx.actor).includes(businessId)) return null
  const page = { after: null, take: CSV_ROWS_MAX }
  const facts = businessId ? await businessMovements(ctx, { businessId, page, filter }) : await freelancerMovements(ctx, { freelancerId: personOf(ctx), page, filter })
  return csvText([columns.map((column) => translate(ctx.lang, `csv.${column}`)), ...rowsOf(ctx, facts, filter.timeZone ?? 'UTC')])
}

/** A list of money as CSV: what the filter of the page shows, for whoever may see the page. */
@Controller('api/movements.csv')
export class MovementsController {
  constructor(private readonly desk: Desk) {}

  @Public()
  @Get()
  async csv(@Who() asker: Asker, @Query() asked: Asked): Promise<StreamableFile> {
    const lang = langs.find((known) => known === asked['lang']) ?? asker.lang
    const text = await this.desk.read({ ...asker, lang }, table, wantedOf(asked))
    if (text === null) throw new NotFoundException()
    const bytes = Buffer.from(text, 'utf8')
    return new StreamableFile(bytes, { type: 'text/csv; charset=utf-8', disposition: `attachment; filename="rolecall-${translate(lang, 'csv.file')}.csv"`, length: bytes.length })
  }
}
