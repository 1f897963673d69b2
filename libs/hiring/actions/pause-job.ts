import { DAY_MS, isRefusal, later, type MoveRefused, type NotAllowed } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { Job } from '../data/job.entity.js'
import { job as jobRead } from '../data/job-reads.js'
import type { JobRead } from '../data/shapes.js'
import { jobForHiring } from '../data/viewer.js'
import { JobChanged } from '../domain/events.js'
import { JOB_OPEN_DAYS, jobMoves } from '../domain/job.rules.js'
import type { JobById } from './publish-job.js'

const turn = async (
  ctx: Ctx,
  { jobId }: JobById,
  move: 'pause' | 'resume',
): Promise<JobRead | NotAllowed | MoveRefused> => {
  const job = await jobForHiring(ctx, jobId)
  if (isRefusal(job)) return job
  const state = jobMoves.to(move, job.state, 'client')
  if (isRefusal(state)) return state
  await ctx.db.update(Job, { id: jobId }, { state, expiresAt: later(ctx.now, JOB_OPEN_DAYS * DAY_MS) })
  ctx.emit(new JobChanged(jobId))
  return jobRead(ctx, { id: jobId })
}

/** Takes a job off the board for a while; what was sent stays. */
export const pauseJob = (ctx: Ctx, input: JobById): Promise<JobRead | NotAllowed | MoveRefused> =>
  turn(ctx, input, 'pause')
/** Puts a paused job back. */
export const resumeJob = (ctx: Ctx, input: JobById): Promise<JobRead | NotAllowed | MoveRefused> =>
  turn(ctx, input, 'resume')
