import { money, newId, type Currency } from '@rolecall/kernel'
import { openHold, type ProviderName } from '@rolecall/payments'
import type { Ctx } from '@rolecall/platform'
import type { Contract } from '../data/contract.entity.js'
import { Item } from '../data/item.entity.js'
import { Milestone } from '../data/milestone.entity.js'
import type { Terms } from '../data/terms.entity.js'
import { dueAt } from '../domain/due.rules.js'
import type { PlannedMilestone } from '../domain/plan.rules.js'
import type { TermsContent } from '../domain/terms.js'
import { milestonesOf } from './draft-terms.js'
import { quoteOfTerms } from './quote-terms.js'

const itemRows = (ctx: Ctx, milestone: Milestone, planned: PlannedMilestone, timeZone: string): Item[] =>
  planned.items.map((item) =>
    ctx.db.create(Item, {
      id: newId(ctx.now.getTime()),
      contractId: milestone.contractId,
      milestoneId: milestone.id,
      dutySlug: item.dutySlug,
      title: item.title,
      cadence: item.cadence,
      ordinal: item.ordinal,
      dueAt: dueAt(item.dueOn, timeZone),
      shareMinor: item.shareMinor,
      required: item.required,
      counted: item.counted,
      state: 'planned',
      rounds: 0,
    }),
  )

const milestoneRow = (ctx: Ctx, content: TermsContent, planned: PlannedMilestone): Milestone =>
  ctx.db.create(Milestone, {
    id: newId(ctx.now.getTime()),
    contractId: content.contractId,
    ordinal: planned.ordinal,
    title: content.milestones.find(({ ordinal }) => ordinal === planned.ordinal)!.title,
    startsOn: planned.startsOn,
    endsOn: planned.endsOn,
    price: money(planned.priceMinor, content.currency as Currency),
    state: 'planned',
  })

/** Milestones, items and unpaid holds exactly as the signed terms say: one milestone per period. */
export const layOutWork = async (
  ctx: Ctx,
  { contract, terms: { content }, provider }: { contract: Contract; terms: Terms; provider: ProviderName },
): Promise<void> => {
  const { clientFeeBps, commissionBps } = content.quote
  const quoted = quoteOfTerms(content).milestones
  for (const [index, planned] of milestonesOf(content).entries()) {
    const milestone = milestoneRow(ctx, content, planned)
    await ctx.db.insert(Milestone, milestone)
    await ctx.db.insert(Item, itemRows(ctx, milestone, planned, content.timeZone))
    await openHold(ctx, {
      milestoneId: milestone.id,
      contractId: contract.id,
      businessId: contract.businessId,
      freelancerId: contract.freelancerId,
      amount: milestone.price,
      clientFee: money(BigInt(quoted[index]!.clientFeeMinor), milestone.price.currency),
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
  }
}
