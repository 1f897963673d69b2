import { isRefusal, type MoveRefused } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { Job } from '../data/job.entity.js'
import { lockedJob } from '../data/viewer.js'
import { JobFilled } from '../domain/events.js'
import { jobMoves } from '../domain/job.rules.js'
import { endAnswers } from './end-answers.js'
import type { JobById } from './publish-job.js'

/** A contract was signed on the job: other proposals are closed and pending invitations withdrawn with it. */
export const fillJob = async (ctx: Ctx, { jobId }: JobById): Promise<null | MoveRefused> => {
  const job = await lockedJob(ctx, jobId)
  const state = jobMoves.to('fill', job.state, 'system')
  if (isRefusal(state)) return state
  await ctx.db.update(Job, { id: jobId }, { state })
  await endAnswers(ctx, job)
  ctx.emit(new JobFilled(jobId))
  return null
}
