import { isRefusal, money, type Currency, type Refusal } from '@rolecall/kernel'
import { closeHold, repriceHold, type ProviderName } from '@rolecall/payments'
import type { Ctx } from '@rolecall/platform'
import type { Contract } from '../../data/contract.entity.js'
import { Item } from '../../data/item.entity.js'
import { Milestone } from '../../data/milestone.entity.js'
import { milestoneMoves } from '../../domain/milestone.rules.js'
import { AmendmentRefused } from '../../domain/refusals.js'
import type { PlannedMilestone } from '../../domain/plan.rules.js'
import type { TermsContent, TermsMilestoneQuote } from '../../domain/terms.js'
import { layOutPeriod } from '../lay-out-work.js'
import { quoteLater } from '../quote-terms.js'
import { dropItems, relayItems } from './relay-items.js'
import { tiesFault } from './ties-fault.js'

export interface PeriodsAnew {
  readonly contract: Contract
  readonly content: TermsContent
  /** Unpaid periods from the first one on that follows the new terms, locked. */
  readonly rows: readonly Milestone[]
  readonly plan: readonly PlannedMilestone[]
}
/** As it was signed; of a month that was laid out meanwhile, by the rates that were signed. */
const quoteFor = ({ content }: PeriodsAnew, planned: PlannedMilestone): TermsMilestoneQuote =>
  content.milestones.find(({ ordinal }) => ordinal === planned.ordinal)?.quote ?? quoteLater(content, [planned])[0]!

/** An unpaid period gets other days, other items and another price; the payment page will ask for that. */
export const relayPeriod = async (
  ctx: Ctx,
  { row, planned, content, quote }: { row: Milestone; planned: PlannedMilestone; content: TermsContent; quote: TermsMilestoneQuote },
): Promise<null | Refusal> => {
  const currency = content.currency as Currency
  Object.assign(row, { startsOn: planned.startsOn, endsOn: planned.endsOn })
  const carriedMinor = await relayItems(ctx, { milestone: row, timeZone: content.timeZone }, planned.items)
  const price = money(planned.priceMinor + carriedMinor, currency)
  if (price.minor <= 0n) return new AmendmentRefused('too_little_to_pay')
  await ctx.db.update(Milestone, { id: row.id }, { startsOn: row.startsOn, endsOn: row.endsOn, price })
  Object.assign(row, { price })
  const { clientFeeMinor } = carriedMinor > 0n ? quoteLater(content, [{ endsOn: row.endsOn, priceMinor: price.minor }])[0]! : quote
  return repriceHold(ctx, { milestoneId: row.id, amount: price, clientFee: money(BigInt(clientFeeMinor), currency) })
}

/** A period that will not come: nobody can pay it any more. Refused, and nothing is written, once its money has come. */
export const dropPeriod = async (ctx: Ctx, row: Milestone): Promise<null | Refusal> => {
  const state = milestoneMoves.to('cancel', row.state, 'system')
  if (isRefusal(state)) return state
  const paid = await closeHold(ctx, { milestoneId: row.id })
  if (paid) return paid
  await ctx.db.update(Milestone, { id: row.id }, { state })
  Object.assign(row, { state })
  await dropItems(ctx, await ctx.db.find(Item, { where: { milestoneId: row.id }, order: { dueAt: 'ASC', id: 'ASC' } }))
  return null
}

/** Lays out the periods that are not paid yet by the new terms. Nothing is done by halves: a refusal undoes all of it. */
export const relayPeriods = async (ctx: Ctx, anew: PeriodsAnew): Promise<null | Refusal> => {
  const { contract, content, rows, plan } = anew
  const tied = await tiesFault(ctx, anew)
  if (tied) return tied
  for (const row of rows.filter(({ ordinal }) => !plan.some((planned) => planned.ordinal === ordinal))) {
    const refused = await dropPeriod(ctx, row)
    if (refused) return refused
  }
  for (const planned of plan) {
    const row = rows.find(({ ordinal }) => ordinal === planned.ordinal)
    const quote = quoteFor(anew, planned)
    const provider = content.provider as ProviderName
    const refused = row ? await relayPeriod(ctx, { row, planned, content, quote }) : void (await layOutPeriod(ctx, { contract, content, planned, quote, provider }))
    if (refused) return refused
  }
  return null
}
