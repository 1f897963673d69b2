import { requireRight, rightsTo } from '@rolecall/identity'
import { type NotAllowed, NotFoundSignal } from '@rolecall/kernel'
import { businessIdsOf, type Ctx, type MemberRight, rightIn } from '@rolecall/platform'
import { Proposal } from './answer.entity.js'
import { Job } from './job.entity.js'

/** Members that may act for the business as a client in hiring. */
export const isClientOf = (ctx: Pick<Ctx, 'actor'>, businessId: string): boolean => {
  const right = rightIn(ctx.actor, businessId)
  return right !== null && (rightsTo.hire as readonly MemberRight[]).includes(right)
}

/** Drafts are the business's own; what was published once stays readable in every later state. */
const isVisible = (ctx: Pick<Ctx, 'actor'>, job: Pick<Job, 'businessId' | 'publishedAt'>): boolean =>
  job.publishedAt !== null || businessIdsOf(ctx.actor).includes(job.businessId)

/** The job as the asker may see it; missing and foreign are one answer. */
export const visibleJob = async (ctx: Ctx, jobId: string): Promise<Job> => {
  const job = await ctx.db.findOneBy(Job, { id: jobId })
  if (!job || !isVisible(ctx, job)) throw new NotFoundSignal()
  return job
}

/** Strangers do not find the job; members without one of the rights are told so. */
export const requireJobMember = async (
  ctx: Ctx,
  jobId: string,
  rights: readonly MemberRight[],
): Promise<null | NotAllowed> => requireRight(ctx, (await visibleJob(ctx, jobId)).businessId, rights)

/** The job, locked. Locks go in one order: job, proposal, invitation. `share` lets other answers to it pass. */
export const lockedJob = async (ctx: Ctx, jobId: string, mode: 'change' | 'share' = 'change'): Promise<Job> => {
  const lock = { mode: mode === 'change' ? 'pessimistic_write' : 'pessimistic_read' } as const
  const job = await ctx.db.findOne(Job, { where: { id: jobId }, lock })
  if (!job) throw new NotFoundSignal()
  return job
}

/** The job locked for a change by the asker's business: invisible to strangers, refused to members who may not hire. */
export const jobForHiring = async (
  ctx: Ctx,
  jobId: string,
  mode: 'change' | 'share' = 'change',
): Promise<Job | NotAllowed> => {
  const job = await lockedJob(ctx, jobId, mode)
  return requireRight(ctx, job.businessId, rightsTo.hire) ?? job
}

export const lockedProposal = async (ctx: Ctx, proposalId: string): Promise<Proposal> => {
  const row = await ctx.db.findOne(Proposal, { where: { id: proposalId }, lock: { mode: 'pessimistic_write' } })
  if (!row) throw new NotFoundSignal()
  return row
}
/** Job and proposal, locked in that order; no check of rights. */
export const lockedOffer = async (ctx: Ctx, proposalId: string): Promise<{ job: Job; proposal: Proposal }> => {
  const seen = await ctx.db.findOneBy(Proposal, { id: proposalId })
  if (!seen) throw new NotFoundSignal()
  const job = await lockedJob(ctx, seen.jobId)
  return { job, proposal: await lockedProposal(ctx, proposalId) }
}
