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
import { countedItems, milestoneIn, planOf, type PlanInput, type PlannedMilestone } from '../domain/plan.rules.js'
import { daysBetween, monthFrom, plusDays } from '../domain/periods.rules.js'
import { planDuties, type ContractKind, type TermsContent, type TermsDuty, type TermsLimits, type TermsMilestone, type TermsMilestoneQuote, type TermsService } from '../domain/terms.js'
import { quoteTerms } from './quote-terms.js'

export interface TermsDraft {
  readonly contractId: string
  readonly job: JobFacts
  readonly proposal: ProposalFacts
  readonly startsOn: string
  readonly endsOn: string
  readonly reviewWindowDays: number
  readonly limits?: TermsLimits | null
  /** Rounds of changes for each item; the usual ones when absent. */
  readonly changeRounds?: number
  readonly kind?: ContractKind
  readonly carryOver?: boolean
}

export interface Agreed {
  readonly lang: TermsContent['lang']
  readonly quantity: number
  readonly priceMinor: bigint
}
/** A duty of the catalogue with what was agreed of it, in the language of the terms. */
export const termsDuty = (duty: CatalogueDuty, { lang, ...agreed }: Agreed): TermsDuty => {
  const lines = mainLine(duty.cadence).countsAsItem ? withQuantity(duty.cadence, agreed.quantity) : duty.cadence
  return {
    dutySlug: duty.slug,
    title: duty.title[lang],
    quantity: agreed.quantity,
    priceMinor: agreed.priceMinor.toString(),
    cadenceText: cadenceText(lines, lang),
    acceptance: duty.acceptance[lang],
    evidence: duty.evidence,
    lines: lines.map((line) => ({
      cadence: line.cadence,
      quantity: line.quantity,
      weekdaysOnly: line.weekdaysOnly,
      firstPeriodOnly: line.firstPeriodOnly,
      slaHours: line.slaHours,
      countsAsItem: line.countsAsItem,
      label: line.label?.[lang] ?? null,
      evidence: evidenceFor(duty, line),
    })),
    plannedItems: 0,
  }
}

/** Duties the proposal prices, and those that have no price of their own; what it leaves out is not agreed. */
const agreedDuties = (version: Catalogue, { job, proposal, changeRounds }: TermsDraft, lang: TermsContent['lang']): TermsDuty[] =>
  job.duties.flatMap((line) => {
    const duty = dutyOf(version, line.dutySlug)
    const offered = proposal.prices.find((entry) => entry.jobDutyId === line.id)
    if (!duty || (!offered && duty.priced)) return []
    const agreed = termsDuty(duty, { lang, quantity: line.quantity, priceMinor: offered?.price.minor ?? 0n })
    return [changeRounds === undefined ? agreed : { ...agreed, changeRounds }]
  })

type Frame = Pick<TermsContent, 'startsOn' | 'endsOn' | 'daysOff' | 'duties' | 'currency' | 'kind'>
export const planInput = (content: Frame): PlanInput => ({
  ...content,
  duties: planDuties(content),
  minMilestoneMinor: currencies[content.currency as Currency].minMilestoneMinor,
})
/** Days to try each other are a part of a month and are paid by their items; a service begins with its first month. */
export const milestonesOf = (content: Frame): PlannedMilestone[] => {
  const input = planInput(content)
  const { startsOn, endsOn, kind } = content
  if (kind === 'monthly') return [milestoneIn(monthFrom(startsOn, 1), input)]
  if (kind !== 'trial') return planOf(input)
  return [milestoneIn({ ordinal: 1, startsOn, endsOn, days: daysBetween(startsOn, endsOn), isTail: true }, input)]
}

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

export const termsMilestone = (lang: TermsContent['lang'], milestone: PlannedMilestone, quote: TermsMilestoneQuote): TermsMilestone => ({
  ordinal: milestone.ordinal,
  title: translate(lang, 'contract.milestone', { ordinal: milestone.ordinal }),
  startsOn: milestone.startsOn,
  endsOn: milestone.endsOn,
  priceMinor: milestone.priceMinor.toString(),
  items: countedItems(milestone),
  quote,
})
/** Items of each duty in a period, beside its other words. */
export const withPlannedItems = (duties: readonly TermsDuty[], { items }: PlannedMilestone): TermsDuty[] =>
  duties.map((duty) => ({ ...duty, plannedItems: items.filter((item) => item.counted && item.dutySlug === duty.dutySlug).length }))

/** A month in which nothing is done for the first time any more. */
const LATER_ORDINAL = 1000
export const laterMonth = (content: Frame, startsOn: string): PlannedMilestone => milestoneIn(monthFrom(startsOn, LATER_ORDINAL), planInput(content))

/** Version 1 of the terms: everything that was agreed, computed once and never again. */
export const draftTerms = async (ctx: Ctx, draft: TermsDraft): Promise<TermsContent> => {
  const { job, proposal, startsOn, endsOn, kind, reviewWindowDays } = draft
  const version = await catalogueVersion(ctx, job.catalogueVersion)
  const currency = proposal.total.currency
  const duties = agreedDuties(version, draft, ctx.lang)
  const frame = { startsOn, endsOn, daysOff: [], currency, duties, ...(kind && kind !== 'fixed' ? { kind } : {}) }
  const plan = milestonesOf(frame)
  const provider = await providerFor(ctx, { freelancerId: proposal.freelancerId, currency })
  const quoted = quoteTerms(ctx, plan, { currency, reviewWindowDays, provider })
  const later = kind === 'monthly' ? laterMonth(frame, plusDays(plan[0]!.endsOn, 1)) : null
  const service: TermsService | null = later && {
    priceMinor: later.priceMinor.toString(),
    quote: quoteTerms(ctx, [later], { currency, reviewWindowDays, provider }).milestones[0]!,
    carryOver: draft.carryOver ?? false,
  }
  return {
    version: 1,
    contractId: draft.contractId,
    jobId: job.id,
    proposalId: proposal.id,
    title: job.title,
    ...(await about(ctx, version, draft)),
    ...frame,
    endsOn: plan.at(-1)!.endsOn,
    catalogueVersion: job.catalogueVersion,
    lang: ctx.lang,
    timeZone: job.timeZone,
    dueTime: DUE_TIME,
    hoursPerWeek: job.hoursPerWeek,
    reviewWindowDays,
    itemReviewWindowHours: ITEM_REVIEW_HOURS,
    provider: quoted.provider,
    duties: withPlannedItems(duties, plan[0]!),
    milestones: plan.map((milestone, index) => termsMilestone(ctx.lang, milestone, quoted.milestones[index]!)),
    quote: quoted.quote,
    ...(service ? { service } : {}),
    ...(draft.limits ? { limits: draft.limits } : {}),
  }
}
