import {
  catalogueVersion,
  cadenceText,
  dutyOf,
  evidenceFor,
  mainLine,
  roleOf,
  withQuantity,
  type Catalogue,
  type CatalogueDuty,
} from '@rolecall/catalog'
import { businessesByIds } from '@rolecall/identity'
import type { JobFacts, ProposalFacts } from '@rolecall/hiring'
import { currencies, type Currency } from '@rolecall/kernel'
import { providerFor } from '@rolecall/payments'
import { translate, type Ctx } from '@rolecall/platform'
import { freelancerCards } from '@rolecall/talent'
import { DUE_TIME } from '../domain/due.rules.js'
import { ITEM_REVIEW_HOURS } from '../domain/item.rules.js'
import { countedItems, planOf, type PlannedMilestone } from '../domain/plan.rules.js'
import { planDuties, type TermsContent, type TermsDuty, type TermsLimits } from '../domain/terms.js'
import { quoteTerms } from './quote-terms.js'

export interface TermsDraft {
  readonly contractId: string
  readonly job: JobFacts
  readonly proposal: ProposalFacts
  readonly startsOn: string
  readonly endsOn: string
  readonly reviewWindowDays: number
  readonly limits?: TermsLimits | null
}

const termsDuty = (
  duty: CatalogueDuty,
  ctx: Ctx,
  agreed: { quantity: number; priceMinor: bigint },
): Omit<TermsDuty, 'plannedItems'> => {
  const lines = mainLine(duty.cadence).countsAsItem ? withQuantity(duty.cadence, agreed.quantity) : duty.cadence
  return {
    dutySlug: duty.slug,
    title: duty.title[ctx.lang],
    quantity: agreed.quantity,
    priceMinor: agreed.priceMinor.toString(),
    cadenceText: cadenceText(lines, ctx.lang),
    acceptance: duty.acceptance[ctx.lang],
    evidence: duty.evidence,
    lines: lines.map((line) => ({
      cadence: line.cadence,
      quantity: line.quantity,
      weekdaysOnly: line.weekdaysOnly,
      firstPeriodOnly: line.firstPeriodOnly,
      slaHours: line.slaHours,
      countsAsItem: line.countsAsItem,
      label: line.label?.[ctx.lang] ?? null,
      evidence: evidenceFor(duty, line),
    })),
  }
}

/** Duties the proposal prices, and those that have no price of their own; what it leaves out is not agreed. */
const agreedDuties = (ctx: Ctx, version: Catalogue, { job, proposal }: TermsDraft): Omit<TermsDuty, 'plannedItems'>[] =>
  job.duties.flatMap((line) => {
    const duty = dutyOf(version, line.dutySlug)
    const offered = proposal.prices.find((entry) => entry.jobDutyId === line.id)
    if (!duty || (!offered && duty.priced)) return []
    return [termsDuty(duty, ctx, { quantity: line.quantity, priceMinor: offered?.price.minor ?? 0n })]
  })

export const milestonesOf = (
  content: Pick<TermsContent, 'startsOn' | 'endsOn' | 'daysOff' | 'duties' | 'currency'>,
): PlannedMilestone[] =>
  planOf({
    ...content,
    duties: planDuties(content),
    minMilestoneMinor: currencies[content.currency as Currency].minMilestoneMinor,
  })

/** Who and what the contract is about, in the words of the offer's language. */
const about = async (ctx: Ctx, version: Catalogue, { job, proposal }: TermsDraft) => {
  const business = (await businessesByIds(ctx, [job.businessId])).get(job.businessId)!
  const freelancer = (await freelancerCards(ctx, [proposal.freelancerId])).get(proposal.freelancerId)
  return {
    business: { id: business.id, name: business.name },
    freelancer: { id: proposal.freelancerId, name: freelancer?.name ?? '' },
    role: { slug: job.roleSlug, title: roleOf(version, job.roleSlug)!.title[ctx.lang] },
  }
}

/** Version 1 of the terms: everything that was agreed, computed once and never again. */
export const draftTerms = async (ctx: Ctx, draft: TermsDraft): Promise<TermsContent> => {
  const { job, proposal, startsOn, endsOn } = draft
  const version = await catalogueVersion(ctx, job.catalogueVersion)
  const currency = proposal.total.currency
  const frame = { startsOn, endsOn, daysOff: [], currency }
  const duties = agreedDuties(ctx, version, draft).map((duty) => ({ ...duty, plannedItems: 0 }))
  const plan = milestonesOf({ ...frame, duties })
  const itemsIn = (slug: string): number =>
    plan[0]!.items.filter((item) => item.counted && item.dutySlug === slug).length
  const provider = await providerFor(ctx, { freelancerId: proposal.freelancerId, currency })
  const quoted = quoteTerms(ctx, plan, { currency, reviewWindowDays: draft.reviewWindowDays, provider })
  return {
    version: 1,
    contractId: draft.contractId,
    jobId: job.id,
    proposalId: proposal.id,
    title: job.title,
    ...(await about(ctx, version, draft)),
    ...frame,
    catalogueVersion: job.catalogueVersion,
    lang: ctx.lang,
    timeZone: job.timeZone,
    dueTime: DUE_TIME,
    hoursPerWeek: job.hoursPerWeek,
    reviewWindowDays: draft.reviewWindowDays,
    itemReviewWindowHours: ITEM_REVIEW_HOURS,
    provider: quoted.provider,
    duties: duties.map((duty) => ({ ...duty, plannedItems: itemsIn(duty.dutySlug) })),
    milestones: plan.map((milestone, index) => ({
      ordinal: milestone.ordinal,
      title: translate(ctx.lang, 'contract.milestone', { ordinal: milestone.ordinal }),
      startsOn: milestone.startsOn,
      endsOn: milestone.endsOn,
      priceMinor: milestone.priceMinor.toString(),
      items: countedItems(milestone),
      quote: quoted.milestones[index]!,
    })),
    quote: quoted.quote,
    ...(draft.limits ? { limits: draft.limits } : {}),
  }
}
