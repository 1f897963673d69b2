import { catalogue, localized, roleOf } from '@rolecall/catalog'
import { jobFacts, type JobLevel, levelNumber } from '@rolecall/hiring'
import { currencies, type Money, NotFoundSignal } from '@rolecall/kernel'
import { type Ctx, isTimeZone, moneyFact, rightIn, translate } from '@rolecall/platform'
import { freelancerCards, type FreelancerCard } from '@rolecall/talent'
import { exclusionCodes } from '../domain/eligibility.rules.js'
import { type DutyNeed, type MatchJob, noStanding } from '../domain/match.js'
import { percentOf, ranked } from '../domain/rank.rules.js'
import { type JobChange, type Relaxation, type RelaxationKind, relaxationsOf, relaxed } from '../domain/relax.rules.js'
import { score, type Scored } from '../domain/score.js'
import { barredFrom } from './barred.js'
import { matchJobOf, weighedJob } from './job-facts.js'
import { activeModel } from './model-queries.js'
import { poolFilter, type PoolFilter, survivorsAfter } from './retrieval.js'
import { asMember } from './run-reads.js'
import { type ReasonLine, wordsOf } from './words.js'

/** A job that is still being written. */
export interface ReachDraft {
  readonly businessId: string
  readonly roleSlug: string
  readonly level: JobLevel
  readonly niche: string
  readonly hoursPerWeek: number
  readonly budget: Money
  readonly startsOn: string
  readonly endsOn: string
  readonly platforms: readonly string[]
  readonly languages: readonly string[]
  readonly timeZone: string
  readonly minOverlapHours: number
  readonly acceptsGrowth: boolean
  readonly duties: readonly { readonly dutySlug: string; readonly quantity: number; readonly importance: number }[]
}
export interface RelaxationRead {
  readonly kind: RelaxationKind
  readonly text: string
  /** People it would add. */
  readonly adds: number
  readonly total: number
  readonly change: JobChange & { readonly budget?: Money }
}
export interface ReachRead {
  readonly considered: number
  readonly total: number
  readonly exclusions: { readonly code: string; readonly title: string; readonly count: number }[]
  readonly relaxations: RelaxationRead[]
  readonly job: MatchJob
}
export interface ReachedPerson {
  readonly freelancer: FreelancerCard
  readonly percent: number
  readonly why: ReasonLine[]
}

const NEW_JOB = '00000000-0000-0000-0000-000000000000'
const limits = { hours: 60, overlap: 9, choices: 30, duties: 60, quantity: 200 } as const
const isBetween = (value: number, [least, most]: readonly [number, number]): boolean => value >= least && value <= most
/** A job that has no hours, no budget or no days yet cannot be weighed, nor can one beyond what a job may be. */
const isWeighable = (job: MatchJob): boolean =>
  isBetween(job.hoursPerWeek, [1, limits.hours]) && isBetween(job.minOverlapHours, [0, limits.overlap]) &&
  job.budgetMinor > 0n && job.budgetMinor <= currencies[job.currency].maxMinor && job.startsOn <= job.endsOn &&
  job.platforms.length <= limits.choices && job.languages.length <= limits.choices && job.duties.length <= limits.duties &&
  job.duties.every(({ volume, importance }) => isBetween(volume, [1, limits.quantity]) && isBetween(importance, [1, 3]))

const draftedJob = async (ctx: Ctx, draft: ReachDraft): Promise<MatchJob> => {
  const current = await catalogue(ctx)
  if (!roleOf(current, draft.roleSlug) || !isTimeZone(draft.timeZone)) throw new NotFoundSignal()
  const duties: DutyNeed[] = draft.duties.map(({ dutySlug, importance, quantity }) => ({ dutySlug, importance, volume: quantity }))
  return weighedJob({ ...draft, id: NEW_JOB, level: levelNumber(draft.level), duties }, current)
}

const countsOf = async (ctx: Ctx, job: MatchJob): Promise<PoolFilter['counts']> =>
  (await poolFilter(ctx, { job, barred: await barredFrom(ctx, job, { stored: job.id !== NEW_JOB }) })).counts

const relaxationRead = async (ctx: Ctx, { job, step, now }: { job: MatchJob; step: Relaxation; now: number }): Promise<RelaxationRead> => {
  const total = (await countsOf(ctx, relaxed(job, step))).get(null) ?? 0
  const { budgetMinor, ...change } = step.change
  const budget = budgetMinor === undefined ? undefined : { minor: budgetMinor, currency: job.currency }
  const current = await catalogue(ctx)
  const named = [...current.platforms, ...current.languages].find(({ slug }) => slug === step.what)
  const facts = {
    count: total - now,
    what: named ? localized(named.title, ctx.lang) : step.what,
    hours: step.change.hoursPerWeek ?? 0,
    overlap: step.change.minOverlapHours ?? 0,
    ...(budget ? { budget: moneyFact(budget) } : {}),
  }
  return { kind: step.kind, text: translate(ctx.lang, `match.relax.${step.kind}`, facts), adds: total - now, total, change: { ...change, ...(budget ? { budget } : {}) } }
}

const reachOf = async (ctx: Ctx, job: MatchJob): Promise<ReachRead> => {
  if (!isWeighable(job)) throw new NotFoundSignal()
  const counts = await countsOf(ctx, job)
  const total = counts.get(null) ?? 0
  const relaxations: RelaxationRead[] = []
  for (const step of relaxationsOf(job)) relaxations.push(await relaxationRead(ctx, { job, step, now: total }))
  return {
    considered: [...counts.values()].reduce((sum, people) => sum + people, 0),
    total,
    exclusions: exclusionCodes.flatMap((code) => {
      const count = counts.get(code) ?? 0
      return count > 0 ? [{ code, title: translate(ctx.lang, `match.excluded.${code}`), count }] : []
    }),
    relaxations: relaxations.filter(({ adds }) => adds > 0).sort((a, b) => b.adds - a.adds || (a.text < b.text ? -1 : 1)),
    job,
  }
}

/** Who a draft would reach; for members of its business. */
export const draftReach = async (ctx: Ctx, draft: ReachDraft): Promise<ReachRead> => {
  if (!rightIn(ctx.actor, draft.businessId)) throw new NotFoundSignal()
  return reachOf(ctx, await draftedJob(ctx, draft))
}

/** Other figures for a stored job; null and absent stay. */
export interface ReachChange {
  readonly budget?: Money | null
  readonly acceptsGrowth?: boolean | null
  readonly hoursPerWeek?: number | null
  readonly minOverlapHours?: number | null
  readonly platforms?: readonly string[] | null
  readonly languages?: readonly string[] | null
}
const withChange = (job: MatchJob, change: ReachChange): MatchJob => {
  const inOwnCurrency = change.budget?.currency === job.currency ? change.budget.minor : undefined
  return {
    ...job,
    budgetMinor: inOwnCurrency ?? job.budgetMinor,
    acceptsGrowth: change.acceptsGrowth ?? job.acceptsGrowth,
    hoursPerWeek: change.hoursPerWeek ?? job.hoursPerWeek,
    minOverlapHours: change.minOverlapHours ?? job.minOverlapHours,
    platforms: change.platforms ?? job.platforms,
    languages: change.languages ?? job.languages,
  }
}

/** Who a stored job reaches now, or would with other figures for some fields; for members of its business. */
export const jobReach = async (ctx: Ctx, { jobId, change }: { jobId: string; change: ReachChange }): Promise<ReachRead> => {
  await asMember(ctx, jobId)
  const facts = await jobFacts(ctx, jobId)
  if (!facts) throw new NotFoundSignal()
  return reachOf(ctx, withChange(await matchJobOf(ctx, facts), change))
}

const BEST = 3
const PAGE = 500
/** The best of those a job reaches, scored as for an invitation. */
export const bestReached = async (ctx: Ctx, { job }: Pick<ReachRead, 'job'>): Promise<ReachedPerson[]> => {
  const filter = await poolFilter(ctx, { job, barred: await barredFrom(ctx, job, { stored: false }) })
  const model = await activeModel(ctx)
  let best: Scored[] = []
  let after: string | null = null
  do {
    const people = await survivorsAfter(ctx, filter, { after, take: PAGE })
    const scored = people.map((person) => score({ job, person, standing: noStanding, purpose: 'invite' }, model))
    best = ranked(job.id, [...best, ...scored]).slice(0, BEST)
    after = people.length === PAGE ? people.at(-1)!.freelancerId : null
  } while (after !== null)
  const cards = await freelancerCards(ctx, best.map(({ freelancerId }) => freelancerId))
  const words = await wordsOf(ctx)
  return best.map((one) => ({ freelancer: cards.get(one.freelancerId)!, percent: percentOf(one.score, { purpose: 'invite', logs: model.logs }), why: words.reasons(one.contributions, one.facts).filter(({ contribution, telling }) => telling && contribution > 0).slice(0, BEST) }))
}
