import { invitationsOf, invitesLately, jobFacts, neverInvited, type JobFacts } from '@rolecall/hiring'
import { NotFoundSignal } from '@rolecall/kernel'
import { accountIdOf, businessIdsOf, type Ctx, translate } from '@rolecall/platform'
import { freelancerCards, type FreelancerCard } from '@rolecall/talent'
import { type ExclusionCode, exclusionOf } from '../domain/eligibility.rules.js'
import type { MatchJob, MatchPerson, Standing } from '../domain/match.js'
import type { MatchModel } from '../domain/model.js'
import { percentOf } from '../domain/rank.rules.js'
import { score, type Scored } from '../domain/score.js'
import { barredFrom, standingIn } from './barred.js'
import { matchJobOf } from './job-facts.js'
import { activeModel, logsOfVersion } from './model-queries.js'
import { supplyOf } from './retrieval.js'
import { newestRun } from './run-queries.js'
import { MatchCandidate, type MatchRun } from './run.entity.js'
import { type ReasonLine, wordsOf } from './words.js'

export interface ExplainArgs {
  readonly jobId: string
  readonly freelancerId: string
}
/** A rule that keeps a person from a job, in words, with what the person may do about it. */
export interface Obstacle {
  readonly code: string
  readonly title: string
  readonly cure: string
}
export interface ExplanationRead {
  readonly freelancer: FreelancerCard
  readonly obstacle: Obstacle | null
  /** Place in the newest ranking; null for who is not in it. */
  readonly rank: number | null
  /** Place of the last person invited from that ranking; null before the first invitation. */
  readonly invitedTo: number | null
  readonly invited: boolean
  readonly score: number
  readonly base: number
  readonly percent: number
  readonly reasons: ReasonLine[]
  readonly missing: string[]
}
type Stored = Pick<Scored, 'score' | 'base' | 'contributions' | 'missing' | 'facts'>

/** Rules about the person alone: the other side is told no more than that it does not fit now. */
const personal: readonly ExclusionCode[] = ['payee', 'muted', 'blocked', 'unavailable', 'declined', 'weekly_cap', 'member']

const obstacleOf = (ctx: Ctx, code: ExclusionCode | null, isOwn: boolean): Obstacle | null => {
  if (code === null || code === 'invited') return null
  if (!isOwn && personal.includes(code)) return { code: 'unavailable', title: translate(ctx.lang, 'match.excluded.unavailable'), cure: '' }
  return { code, title: translate(ctx.lang, `match.excluded.${code}`), cure: isOwn ? translate(ctx.lang, `match.cure.${code}`) : '' }
}

const standingOf = async (ctx: Ctx, job: MatchJob, freelancerId: string): Promise<Standing> => {
  const { week, fourWeeks } = (await invitesLately(ctx, [freelancerId])).get(freelancerId) ?? neverInvited
  const isInvited = (await invitationsOf(ctx, job.id)).some((invitation) => invitation.freelancerId === freelancerId)
  return { ...standingIn(await barredFrom(ctx, job))(freelancerId), recentInvites: week, isTurn: fourWeeks === 0, isInvited }
}

const invitedTo = async (ctx: Ctx, run: MatchRun): Promise<number | null> =>
  (await ctx.db.createQueryBuilder(MatchCandidate, 'c').select('max(c.rank)', 'place').where('c.run_id = :id AND c.invited_wave > 0', { id: run.id }).getRawOne<{ place: number | null }>())?.place ?? null

/** The person himself, and the members of the job's business; nobody else finds the pair. */
const askedBy = (ctx: Ctx, job: JobFacts, freelancerId: string): { isOwn: boolean } => {
  const isOwn = accountIdOf(ctx.actor) === freelancerId
  const isOpen = job.publishedAt !== null
  if (!(isOwn && isOpen) && !businessIdsOf(ctx.actor).includes(job.businessId)) throw new NotFoundSignal()
  return { isOwn }
}

interface Pair {
  readonly job: MatchJob
  readonly person: MatchPerson
  readonly model: MatchModel
}
/** As it was ranked; who is in no ranking is scored as of now. */
const storedOr = (candidate: MatchCandidate | null, { job, person, model }: Pair, standing: Standing): Stored =>
  candidate ?? score({ job, person, standing, purpose: 'invite' }, model)

/** Why a person is, or is not, on a job's list: the first rule that fails, or the place and what it is made of. */
export const matchExplain = async (ctx: Ctx, { jobId, freelancerId }: ExplainArgs): Promise<ExplanationRead> => {
  const facts = await jobFacts(ctx, jobId)
  const [person] = await supplyOf(ctx, [freelancerId])
  if (!facts || !person) throw new NotFoundSignal()
  const { isOwn } = askedBy(ctx, facts, freelancerId)
  const job = await matchJobOf(ctx, facts)
  const standing = await standingOf(ctx, job, freelancerId)
  const run = await newestRun(ctx, jobId)
  const candidate = run && (await ctx.db.findOneBy(MatchCandidate, { runId: run.id, freelancerId }))
  const model = await activeModel(ctx)
  const stored = storedOr(candidate, { job, person, model }, standing)
  const logs = run && candidate ? await logsOfVersion(ctx, run.modelVersion) : model.logs
  const words = await wordsOf(ctx)
  return {
    freelancer: (await freelancerCards(ctx, [freelancerId])).get(freelancerId)!,
    obstacle: obstacleOf(ctx, standing.isInvited ? null : exclusionOf({ job, person, standing }), isOwn),
    rank: candidate?.rank ?? null,
    invitedTo: run && (await invitedTo(ctx, run)),
    invited: standing.isInvited,
    score: stored.score,
    base: stored.base,
    percent: percentOf(stored.score, { purpose: 'invite', logs }),
    reasons: words.reasons(stored.contributions, stored.facts),
    missing: words.missing(stored.missing),
  }
}

/** The same for the asker and a published job. */
export const whyNotMatched = (ctx: Ctx, { jobId }: { jobId: string }): Promise<ExplanationRead> => {
  const freelancerId = accountIdOf(ctx.actor)
  if (!freelancerId) throw new NotFoundSignal()
  return matchExplain(ctx, { jobId, freelancerId })
}
