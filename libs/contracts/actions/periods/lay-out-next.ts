import { money, type Currency, type Refusal } from '@rolecall/kernel'
import type { ProviderName } from '@rolecall/payments'
import type { Ctx } from '@rolecall/platform'
import { Contract } from '../../data/contract.entity.js'
import { Milestone } from '../../data/milestone.entity.js'
import { termsOfPeriod } from '../../data/periods/service-queries.js'
import type { PlannedMilestone } from '../../domain/plan.rules.js'
import type { TermsContent, TermsMilestoneQuote } from '../../domain/terms.js'
import { relayPeriod } from '../amendments/relay-periods.js'
import { layOutPeriod } from '../lay-out-work.js'
import { quoteLater } from '../quote-terms.js'
import { monthAt, placeAfterRest, type MonthPlace } from './look-ahead.js'

interface Month {
  readonly content: TermsContent
  readonly planned: PlannedMilestone
  readonly quote: TermsMilestoneQuote
}
/** The month by the terms that hold in it. */
const monthOf = async (ctx: Ctx, { contractId, ...place }: MonthPlace & { contractId: string }): Promise<Month> => {
  const { content } = await termsOfPeriod(ctx, { contractId, ordinal: place.ordinal })
  const planned = monthAt(content, { ...place, now: ctx.now })
  return { content, planned, quote: quoteLater(content, [planned])[0]! }
}

/** Lays out the month that follows a period: its milestone, items and unpaid hold. Null when its terms leave nothing to pay for. */
export const layOutNext = async (ctx: Ctx, { contract, milestone }: { contract: Contract; milestone: Milestone }): Promise<Milestone | null> => {
  const { content, planned, quote } = await monthOf(ctx, { contractId: contract.id, ordinal: milestone.ordinal + 1, after: milestone.endsOn })
  if (planned.priceMinor <= 0n) return null
  const next = await layOutPeriod(ctx, { contract, content, planned, quote, provider: content.provider as ProviderName })
  const price = money(contract.price.minor + planned.priceMinor, content.currency as Currency)
  await ctx.db.update(Contract, { id: contract.id }, { price })
  Object.assign(contract, { price })
  return next
}
/** An unpaid month begins today instead: after a rest. */
export const layOutAgain = async (ctx: Ctx, { milestone }: { milestone: Milestone }): Promise<null | Refusal> => {
  const month = await monthOf(ctx, { contractId: milestone.contractId, ...placeAfterRest(milestone) })
  return relayPeriod(ctx, { row: milestone, ...month })
}
