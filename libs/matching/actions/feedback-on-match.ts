import { invitationsOf, jobFacts, type JobFacts } from '@rolecall/hiring'
import { type InvalidInput, NotFoundSignal } from '@rolecall/kernel'
import { accountIdOf, businessIdsOf, type Ctx } from '@rolecall/platform'
import { addEvents } from '../data/event-queries.js'
import { supplyOf } from '../data/retrieval.js'
import { newestRun } from '../data/run-queries.js'
import { MatchCandidate } from '../data/run.entity.js'
import { checkFeedback, type FeedbackReason, type FeedbackSide } from '../domain/feedback.rules.js'

export interface FeedbackOnMatch {
  readonly jobId: string
  /** For members of the business: whom they mean; a freelancer speaks for himself. */
  readonly freelancerId?: string | null
  readonly reason: FeedbackReason
  readonly note: string
}
export interface FeedbackRead {
  readonly jobId: string
  readonly side: FeedbackSide
  readonly reason: FeedbackReason
}

const isOnList = async (ctx: Ctx, { jobId, freelancerId }: { jobId: string; freelancerId: string }): Promise<boolean> => {
  const run = await newestRun(ctx, jobId)
  if (run && (await ctx.db.existsBy(MatchCandidate, { runId: run.id, freelancerId }))) return true
  return (await invitationsOf(ctx, jobId)).some((invitation) => invitation.freelancerId === freelancerId)
}

interface Giver {
  readonly side: FeedbackSide
  readonly freelancerId: string
  readonly subjectId: string
}
/** A person with a profile about a job that was published, or a member of its business about somebody on its list. */
const giverOf = async (ctx: Ctx, job: JobFacts, named: string | null): Promise<Giver> => {
  const mine = accountIdOf(ctx.actor)
  if (businessIdsOf(ctx.actor).includes(job.businessId)) {
    if (named === null || !(await isOnList(ctx, { jobId: job.id, freelancerId: named }))) throw new NotFoundSignal()
    return { side: 'business', freelancerId: named, subjectId: job.businessId }
  }
  const isOwn = mine !== null && (named === null || named === mine)
  if (!isOwn || job.publishedAt === null || (await supplyOf(ctx, [mine])).length === 0) throw new NotFoundSignal()
  return { side: 'freelancer', freelancerId: mine, subjectId: mine }
}

/**
 * One side says that a match is not for it. Kept as an event for people who look after matching; it changes no place of
 * anybody, now or later. The first word of a side on a match stays.
 */
export const feedbackOnMatch = async (ctx: Ctx, input: FeedbackOnMatch): Promise<FeedbackRead | InvalidInput> => {
  const job = await jobFacts(ctx, input.jobId)
  if (!job) throw new NotFoundSignal()
  const { side, freelancerId, subjectId } = await giverOf(ctx, job, input.freelancerId ?? null)
  const fault = checkFeedback(input)
  if (fault) return fault
  const facts = { side, reason: input.reason, note: input.note.trim() }
  await addEvents(ctx, [{ kind: 'feedback', jobId: job.id, freelancerId, subjectId, facts }])
  return { jobId: job.id, side, reason: input.reason }
}
