import { isRefusal, type MoveRefused, type NotAllowed } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { Proposal } from '../data/answer.entity.js'
import { Job } from '../data/job.entity.js'
import { job as jobRead } from '../data/job-reads.js'
import type { JobRead } from '../data/shapes.js'
import { jobForHiring } from '../data/viewer.js'
import { JobClosed } from '../domain/events.js'
import { jobMoves } from '../domain/job.rules.js'
import { JobHasOffer } from '../domain/refusals.js'
import { endAnswers } from './end-answers.js'
import type { JobById } from './publish-job.js'

/** The offer made on a job, while it waits for signatures. */
export const offerOn = async (ctx: Ctx, jobId: string): Promise<JobHasOffer | null> => {
  const chosen = await ctx.db.findOneBy(Proposal, { jobId, state: 'chosen' })
  return chosen && new JobHasOffer(chosen.id)
}

/** Ends a job: invitations are withdrawn, proposals closed, people told. An open offer is taken back first. */
export const closeJob = async (
  ctx: Ctx,
  { jobId }: JobById,
): Promise<JobRead | NotAllowed | MoveRefused | JobHasOffer> => {
  const job = await jobForHiring(ctx, jobId)
  if (isRefusal(job)) return job
  const state = jobMoves.to('close', job.state, 'client')
  if (isRefusal(state)) return state
  const offer = await offerOn(ctx, jobId)
  if (offer) return offer
  await ctx.db.update(Job, { id: jobId }, { state })
  await endAnswers(ctx, job)
  ctx.emit(new JobClosed(jobId))
  return jobRead(ctx, { id: jobId })
}
