import { catalogueVersion } from '@rolecall/catalog'
import { checkRange, firstFault, InvalidInput, isRefusal, type Currency, type Refusal } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import type { Contract } from '../../data/contract.entity.js'
import type { Milestone } from '../../data/milestone.entity.js'
import { latestTerms } from '../../data/queries.js'
import { periodRows } from '../../data/amendments/period-rows.js'
import { differenceOf, type TermsChange } from '../../domain/amendments/difference.rules.js'
import { changesPlan, earliestStart, effectOn, isRateChange, keepsMoney, runsOn, type Effect, type PeriodRows } from '../../domain/amendments/effect.rules.js'
import { limitsOf, type GivenLimits } from '../../domain/limits.rules.js'
import { reviewWindow } from '../../domain/milestone.rules.js'
import { dayIn } from '../../domain/periods.rules.js'
import { AmendmentRefused, TermsChanged } from '../../domain/refusals.js'
import { kindOf, type ContractKind, type TermsContent, type TermsMilestone } from '../../domain/terms.js'
import { termsMilestone, withPlannedItems } from '../draft-terms.js'
import { quoteLater, totalOf } from '../quote-terms.js'
import { amendDuties, type AmendedDuty } from './amend-duties.js'
import { daysOffOf, endOf } from './amend-days.js'
import { unpayableTerms } from './payable-terms.js'
import { planRunning } from './change-running.js'
import { planAmended, planOfAmendment } from './plan-amended.js'
import { serviceOf } from './amend-service.js'
import { tiesFault } from './ties-fault.js'

export interface AmendmentChanges {
  /** Only the duties that change. */
  readonly duties?: readonly AmendedDuty[] | null
  readonly endsOn?: string | null
  /** The whole list, instead of the former one. */
  readonly daysOff?: readonly string[] | null
  readonly reviewWindowDays?: number | null
  /** Instead of the former ones; those that are not given again are gone. */
  readonly limits?: GivenLimits | null
  readonly kind?: ContractKind | null
  readonly carryOver?: boolean | null
  /** Quantities and days off hold for what is open of the running period too. */
  readonly fromNow?: boolean | null
}
export interface DraftAmendment {
  readonly contract: Contract
  /** Hash of the terms on the proposer's screen. */
  readonly termsHash: string
  readonly changes: AmendmentChanges
}
export interface AmendmentDraft {
  readonly content: TermsContent
  readonly difference: readonly TermsChange[]
}
interface Drafting {
  readonly base: TermsContent
  readonly changes: AmendmentChanges
  readonly rows: PeriodRows<Milestone>
  readonly today: string
}

/** Everything but periods and money. */
const wordsOf = async (ctx: Ctx, { base, changes, rows, today }: Drafting): Promise<TermsContent | Refusal> => {
  const version = await catalogueVersion(ctx, base.catalogueVersion)
  const duties = amendDuties({ content: base, version }, changes.duties ?? [])
  if (isRefusal(duties)) return duties
  const limits = changes.limits == null ? (base.limits ?? null) : limitsOf(changes.limits, base.currency as Currency)
  if (isRefusal(limits)) return limits
  const { minDays: min, maxDays: max } = reviewWindow
  const reviewWindowDays = changes.reviewWindowDays ?? base.reviewWindowDays
  const kind = changes.kind ?? kindOf(base)
  const endsOn = endOf({ base, changes, kind, keptUntil: rows.kept.at(-1)?.endsOn ?? base.startsOn })
  const daysOff = daysOffOf(base.daysOff, changes.daysOff ?? null, today)
  const fault = firstFault(
    checkRange('reviewWindowDays', reviewWindowDays, { min, max }),
    isRefusal(endsOn) ? endsOn : null,
    isRefusal(daysOff) ? daysOff : null,
    kind !== kindOf(base) && kindOf(base) !== 'trial' ? new InvalidInput('kind', 'unsupported') : null,
    changes.carryOver != null && kind !== 'monthly' ? new InvalidInput('carryOver', 'unsupported') : null,
  )
  if (fault) return fault
  const { limits: _former, kind: _kind, service: _service, ...rest } = base
  return {
    ...rest,
    duties,
    reviewWindowDays,
    daysOff: daysOff as string[],
    endsOn: endsOn as string,
    ...(kind === 'fixed' ? {} : { kind }),
    ...(limits ? { limits } : {}),
  }
}

/** Periods that stay, as the terms have them or, where a service went on since, as they were laid out. */
const keptMilestones = (base: TermsContent, staying: readonly Milestone[]): TermsMilestone[] =>
  staying.map((row) => {
    const written = base.milestones.find(({ ordinal }) => ordinal === row.ordinal)
    const priceMinor = row.price.minor.toString()
    if (written && written.priceMinor === priceMinor && written.endsOn === row.endsOn) return written
    const { ordinal, title, startsOn, endsOn } = row
    return { ordinal, title, startsOn, endsOn, priceMinor, items: written?.items ?? 0, quote: quoteLater(base, [{ endsOn, priceMinor }])[0]! }
  })

/** The new version with its periods and what they cost. */
const priced = (words: TermsContent, { drafting, effect }: { drafting: Drafting; effect: Effect<Milestone> }): TermsContent => {
  const { base, changes, rows } = drafting
  const amends = { version: base.version, fromPeriod: effect.fromPeriod, keptUntil: effect.keptUntil, fromNow: changes.fromNow === true }
  const duties = words.duties.map((duty) => (base.duties.some((was) => was.dutySlug === duty.dutySlug) ? duty : { ...duty, fromPeriod: effect.fromPeriod }))
  const content: TermsContent = { ...words, duties, version: base.version + 1, amends }
  const goesOn = kindOf(base) === 'trial' && kindOf(content) !== 'trial'
  const plan = planAmended(content, goesOn || rows.open.some((row) => row.ordinal >= effect.fromPeriod))
  const quotes = quoteLater(content, plan.map(({ endsOn, priceMinor }) => ({ endsOn, priceMinor })))
  const milestones = [
    ...keptMilestones(base, effect.staying),
    ...plan.map((milestone, index) => termsMilestone(base.lang, milestone, quotes[index]!)),
  ]
  const service = serviceOf(content, { base, carryOver: changes.carryOver ?? null })
  return {
    ...content,
    duties: plan[0] ? withPlannedItems(duties, plan[0]) : duties,
    endsOn: kindOf(content) === 'monthly' ? (milestones.at(-1)?.endsOn ?? content.endsOn) : content.endsOn,
    milestones,
    quote: { ...totalOf(base.quote, milestones), payoutOn: milestones.at(-1)?.quote?.payoutOn ?? base.quote.payoutOn! },
    ...(service ? { service } : {}),
  }
}

const runningFault = ({ base, changes, rows, today }: Drafting, after: TermsContent): AmendmentRefused | null => {
  if (changes.fromNow !== true) return null
  if (!keepsMoney(base, after)) return new AmendmentRefused('from_now_money')
  return rows.kept.some((row) => runsOn(row, today)) ? null : new AmendmentRefused('nothing_running')
}

/** What would be refused when it is put in force, said to who proposes. */
const inForceFault = async (ctx: Ctx, content: TermsContent, { base, rows, today }: Drafting): Promise<Refusal | null> => {
  const unpayable = unpayableTerms(ctx, { content, before: base })
  if (unpayable || !changesPlan(base, content)) return unpayable
  const open = rows.open.filter(({ ordinal }) => ordinal >= content.amends!.fromPeriod)
  const tied = await tiesFault(ctx, { rows: open, plan: planOfAmendment(content) })
  const milestone = content.amends!.fromNow ? rows.kept.find((row) => runsOn(row, today)) : undefined
  const running = milestone && !tied ? await planRunning(ctx, { milestone, content, before: base }) : null
  return tied ?? (isRefusal(running) ? running : null)
}

/** A later version of the terms out of what should change; nothing is kept. */
export const draftAmendment = async (ctx: Ctx, { contract, termsHash, changes }: DraftAmendment): Promise<AmendmentDraft | Refusal> => {
  const terms = await latestTerms(ctx, contract.id)
  if (terms.hash !== termsHash) return new TermsChanged(terms.hash)
  const base = terms.content
  const drafting: Drafting = { base, changes, rows: await periodRows(ctx, contract.id), today: dayIn(base.timeZone, ctx.now) }
  const words = await wordsOf(ctx, drafting)
  if (isRefusal(words)) return words
  const running = runningFault(drafting, words)
  if (running) return running
  const isRate = changes.fromNow !== true && isRateChange(base.duties, words.duties)
  const effect = effectOn(drafting.rows, { today: drafting.today, earliest: earliestStart(drafting.today, isRate), startsOn: base.startsOn })
  const content = priced(words, { drafting, effect })
  const laidOut = keptMilestones(base, [...drafting.rows.kept, ...drafting.rows.open])
  const difference = differenceOf({ ...base, milestones: laidOut, quote: totalOf(base.quote, laidOut) }, content)
  if (difference.length === 0) return new AmendmentRefused('unchanged')
  const hasNext = content.milestones.some(({ ordinal }) => ordinal >= effect.fromPeriod) || kindOf(content) === 'monthly'
  if (!hasNext && changesPlan(base, words) && changes.fromNow !== true && words.endsOn >= base.endsOn) return new AmendmentRefused('no_period_left')
  return (await inForceFault(ctx, content, drafting)) ?? { content, difference }
}
