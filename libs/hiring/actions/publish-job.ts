import { catalogue } from '@rolecall/catalog'
import { DAY_MS, isRefusal, later, type MoveRefused, type NotAllowed } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { Job, JobDuty } from '../data/job.entity.js'
import { job as jobRead } from '../data/job-reads.js'
import type { JobRead } from '../data/shapes.js'
import { jobForHiring } from '../data/viewer.js'
import { todayIn } from '../domain/calendar.rules.js'
import { JobPublished } from '../domain/events.js'
import { JOB_OPEN_DAYS, jobMoves } from '../domain/job.rules.js'
import { missingParts } from '../domain/job-text.rules.js'
import { JobNotReady } from '../domain/refusals.js'
import { choicesOf } from './job-choices.js'

export interface JobById {
  readonly jobId: string
}

/** Puts a complete draft on the board; the matching hears of it. */
export const publishJob = async (
  ctx: Ctx,
  { jobId }: JobById,
): Promise<JobRead | NotAllowed | MoveRefused | JobNotReady> => {
  const job = await jobForHiring(ctx, jobId)
  if (isRefusal(job)) return job
  const state = jobMoves.to('publish', job.state, 'client')
  if (isRefusal(state)) return state
  const duties = await ctx.db.findBy(JobDuty, { jobId })
  const choices = choicesOf(await catalogue(ctx), job.roleSlug)
  const missing = missingParts({ ...job, duties }, { choices, today: todayIn(job.timeZone, ctx.now) })
  if (missing.length > 0) return new JobNotReady(missing)
  await ctx.db.update(
    Job,
    { id: jobId },
    { state, publishedAt: ctx.now, expiresAt: later(ctx.now, JOB_OPEN_DAYS * DAY_MS) },
  )
  ctx.emit(new JobPublished(jobId))
  return jobRead(ctx, { id: jobId })
}
