import { money, newId, type Currency } from '@rolecall/kernel'
import { openHold, type ProviderName } from '@rolecall/payments'
import type { Ctx } from '@rolecall/platform'
import type { Contract } from '../data/contract.entity.js'
import { Item } from '../data/item.entity.js'
import { Milestone } from '../data/milestone.entity.js'
import type { Terms } from '../data/terms.entity.js'
import { dueAt } from '../domain/due.rules.js'
import type { PlannedItem, PlannedMilestone } from '../domain/plan.rules.js'
import type { TermsContent, TermsMilestoneQuote } from '../domain/terms.js'
import { milestonesOf, termsMilestone } from './draft-terms.js'
import { quoteOfTerms } from './quote-terms.js'

/** What a plan says of an item. */
export const plannedColumns = (item: PlannedItem, timeZone: string) => ({
  dutySlug: item.dutySlug,
  title: item.title,
  cadence: item.cadence,
  ordinal: item.ordinal,
  dueAt: dueAt(item.dueOn, timeZone),
  shareMinor: item.shareMinor,
  required: item.required,
  counted: item.counted,
})
export const newItem = (ctx: Ctx, milestone: Milestone, columns: ReturnType<typeof plannedColumns>): Item =>
  ctx.db.create(Item, {
    id: newId(ctx.now.getTime()),
    contractId: milestone.contractId,
    milestoneId: milestone.id,
    ...columns,
    state: 'planned',
    rounds: 0,
  })

export interface PeriodToLayOut {
  readonly contract: Contract
  readonly content: TermsContent
  readonly planned: PlannedMilestone
  readonly quote: TermsMilestoneQuote
  readonly provider: ProviderName
}
const milestoneRow = (ctx: Ctx, { content, planned, quote }: PeriodToLayOut): Milestone =>
  ctx.db.create(Milestone, {
    id: newId(ctx.now.getTime()),
    contractId: content.contractId,
    ordinal: planned.ordinal,
    title: termsMilestone(content.lang, planned, quote).title,
    startsOn: planned.startsOn,
    endsOn: planned.endsOn,
    price: money(planned.priceMinor, content.currency as Currency),
    state: 'planned',
  })

/** One period: its milestone, its items and its unpaid hold. */
export const layOutPeriod = async (ctx: Ctx, period: PeriodToLayOut): Promise<Milestone> => {
  const { contract, content, planned, quote, provider } = period
  const { clientFeeBps, commissionBps } = content.quote
  const milestone = milestoneRow(ctx, period)
  await ctx.db.insert(Milestone, milestone)
  await ctx.db.insert(Item, planned.items.map((item) => newItem(ctx, milestone, plannedColumns(item, content.timeZone))))
  await openHold(ctx, {
    milestoneId: milestone.id,
    contractId: contract.id,
    businessId: contract.businessId,
    freelancerId: contract.freelancerId,
    amount: milestone.price,
    clientFee: money(BigInt(quote.clientFeeMinor), milestone.price.currency),
    clientFeeBps,
    commissionBps,
    provider,
    agreement: {
      contract: content.title,
      milestone: milestone.title,
      business: content.business.name,
      freelancer: content.freelancer.name,
    },
  })
  return milestone
}

/** Milestones, items and unpaid holds exactly as the signed terms say: one milestone per period. */
export const layOutWork = async (
  ctx: Ctx,
  { contract, terms: { content }, provider }: { contract: Contract; terms: Terms; provider: ProviderName },
): Promise<void> => {
  const quoted = quoteOfTerms(content).milestones
  for (const [index, planned] of milestonesOf(content).entries())
    await layOutPeriod(ctx, { contract, content, planned, quote: quoted[index]!, provider })
}
