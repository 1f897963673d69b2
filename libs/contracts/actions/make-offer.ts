import { chooseProposal, jobFacts, proposalFacts, type JobFacts } from '@rolecall/hiring'
import { requireRight } from '@rolecall/identity'
import { checkRange, firstFault, InvalidInput, isRefusal, money, newId, NotFoundSignal, type Currency } from '@rolecall/kernel'
import { priceFault, type ProviderName } from '@rolecall/payments'
import type { Ctx } from '@rolecall/platform'
import { Contract } from '../data/contract.entity.js'
import { Terms } from '../data/terms.entity.js'
import { waitsUntil } from '../domain/contract.rules.js'
import { ContractOffered } from '../domain/events.js'
import { limitsOf, type GivenLimits } from '../domain/limits.rules.js'
import { reviewWindow } from '../domain/milestone.rules.js'
import { dayIn, daysBetween, plusDays } from '../domain/periods.rules.js'
import { clientRights } from '../domain/rights.rules.js'
import { termsHash, type ContractKind, type TermsContent } from '../domain/terms.js'
import { ROUNDS_MAX } from '../domain/items/rounds.rules.js'
import { draftTerms } from './draft-terms.js'
import { tellClient, tellFreelancer } from './tell-parties.js'

const LATEST_START_DAYS = 365

export interface MakeOffer {
  readonly proposalId: string
  readonly startsOn?: string | null
  readonly reviewWindowDays?: number | null
  readonly limits?: GivenLimits | null
  /** Fixed work when nothing is said. */
  readonly kind?: ContractKind | null
  readonly trialDays?: number | null
  readonly carryOver?: boolean | null
  readonly changeRounds?: number | null
}

/** The job's days, moved as a whole when the start has passed or another one is wished. */
const daysOf = (
  ctx: Ctx,
  job: JobFacts,
  wished: string | null,
): { startsOn: string; endsOn: string } | InvalidInput => {
  const today = dayIn(job.timeZone, ctx.now)
  if (wished && wished < today) return new InvalidInput('startsOn', 'in_the_past')
  if (wished && wished > plusDays(today, LATEST_START_DAYS))
    return new InvalidInput('startsOn', 'out_of_range', plusDays(today, LATEST_START_DAYS))
  const startsOn = wished ?? (job.startsOn < today ? today : job.startsOn)
  return { startsOn, endsOn: plusDays(startsOn, daysBetween(job.startsOn, job.endsOn) - 1) }
}

export const trialLimits = { min: 7, max: 14 } as const
/** Days to try each other are short; a service has no last day of its own. */
const ofKind = (days: { startsOn: string; endsOn: string }, { kind, trialDays }: MakeOffer): { startsOn: string; endsOn: string } | InvalidInput => {
  if (kind !== 'trial') return trialDays == null ? days : new InvalidInput('trialDays', 'unsupported')
  const count = trialDays ?? trialLimits.max
  return checkRange('trialDays', count, trialLimits) ?? { ...days, endsOn: plusDays(days.startsOn, count - 1) }
}
const kindFault = ({ kind, carryOver, changeRounds }: MakeOffer): InvalidInput | null =>
  firstFault(
    carryOver && kind !== 'monthly' ? new InvalidInput('carryOver', 'unsupported') : null,
    changeRounds == null ? null : checkRange('changeRounds', changeRounds, { min: 0, max: ROUNDS_MAX }),
  )

const windowOf = (days: number | null): number | InvalidInput => {
  const { defaultDays, minDays, maxDays } = reviewWindow
  const wanted = days ?? defaultDays
  return Number.isInteger(wanted) && wanted >= minDays && wanted <= maxDays
    ? wanted
    : new InvalidInput('reviewWindowDays', 'out_of_range', `${minDays}-${maxDays}`)
}

interface Payable extends Pick<TermsContent, 'currency' | 'provider'> {
  readonly milestones: readonly { readonly priceMinor: string | bigint }[]
}
/** Each milestone is paid by itself, so each must be a price that its provider takes. */
export const unpayable = (ctx: Ctx, { content: { milestones, currency, provider }, field }: { content: Payable; field: string }): InvalidInput | null =>
  firstFault(
    ...milestones.map(({ priceMinor }) =>
      priceFault(ctx, {
        field,
        price: money(BigInt(priceMinor), currency as Currency),
        provider: provider as ProviderName,
      }),
    ),
  )

/** Work that is done once is no service: a month after the first one has to be worth paying for. */
const endlessFault = (ctx: Ctx, content: TermsContent): InvalidInput | null =>
  content.service && unpayable(ctx, { content: { ...content, milestones: [content.service] }, field: 'kind' }) ? new InvalidInput('kind', 'unsupported') : null

const saveOffer = async (ctx: Ctx, content: TermsContent): Promise<Contract> => {
  const contract = ctx.db.create(Contract, {
    id: content.contractId,
    jobId: content.jobId,
    proposalId: content.proposalId,
    businessId: content.business.id,
    freelancerId: content.freelancer.id,
    title: content.title,
    roleSlug: content.role.slug,
    catalogueVersion: content.catalogueVersion,
    timeZone: content.timeZone,
    startsOn: content.startsOn,
    endsOn: content.endsOn,
    hoursPerWeek: content.hoursPerWeek,
    price: money(BigInt(content.quote.priceMinor), content.currency as Currency),
    state: 'offered',
    waitsUntil: waitsUntil('offered', ctx.now),
    createdAt: ctx.now,
  })
  await ctx.db.insert(Contract, contract)
  const terms = {
    id: newId(ctx.now.getTime()),
    contractId: contract.id,
    version: content.version,
    hash: termsHash(content),
    lang: content.lang,
    content,
    createdAt: ctx.now,
  }
  await ctx.db.insert(Terms, terms)
  return contract
}

/** A business turns a proposal into an offer: the proposal is chosen, the terms are written down for both to sign. */
export const makeOffer = async (ctx: Ctx, input: MakeOffer) => {
  const known = await proposalFacts(ctx, input.proposalId)
  const job = known && (await jobFacts(ctx, known.jobId))
  if (!job) throw new NotFoundSignal()
  const refused = requireRight(ctx, job.businessId, [...clientRights.offer])
  if (refused) return refused
  const found = daysOf(ctx, job, input.startsOn ?? null)
  if (isRefusal(found)) return found
  const days = ofKind(found, input)
  if (isRefusal(days)) return days
  const unfit = kindFault(input)
  if (unfit) return unfit
  const reviewWindowDays = windowOf(input.reviewWindowDays ?? null)
  if (isRefusal(reviewWindowDays)) return reviewWindowDays
  const limits = limitsOf(input.limits ?? null, known.total.currency)
  if (isRefusal(limits)) return limits
  const proposal = await chooseProposal(ctx, { proposalId: input.proposalId })
  if (isRefusal(proposal)) return proposal
  const content = await draftTerms(ctx, {
    contractId: newId(ctx.now.getTime()),
    job,
    proposal,
    ...days,
    reviewWindowDays,
    limits,
    kind: input.kind ?? 'fixed',
    carryOver: input.carryOver ?? false,
    ...(input.changeRounds == null ? {} : { changeRounds: input.changeRounds }),
  })
  const fault = unpayable(ctx, { content, field: 'proposalId' }) ?? endlessFault(ctx, content)
  if (fault) return fault
  const contract = await saveOffer(ctx, content)
  ctx.emit(new ContractOffered(contract.id))
  const notice = { kind: 'offered', key: contract.id }
  await tellFreelancer(ctx, contract, notice)
  await tellClient(ctx, contract, { kind: 'to_sign', key: contract.id, act: 'sign' })
  return contract
}
