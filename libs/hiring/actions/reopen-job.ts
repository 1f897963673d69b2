import { accountIdsWithRight, rightsTo } from '@rolecall/identity'
import { DAY_MS, isRefusal, later, type MoveRefused } from '@rolecall/kernel'
import { tellMany } from '@rolecall/notifications'
import { type Ctx, ids } from '@rolecall/platform'
import { Proposal } from '../data/answer.entity.js'
import { Job } from '../data/job.entity.js'
import { lockedJob } from '../data/viewer.js'
import { todayIn } from '../domain/calendar.rules.js'
import { JobChanged, JobClosed } from '../domain/events.js'
import { JOB_OPEN_DAYS, jobMoves } from '../domain/job.rules.js'
import { endAnswers } from './end-answers.js'
import type { JobById } from './publish-job.js'

type Told = 'job_reopened' | 'job_lapsed'
const tellBusiness = async (ctx: Ctx, job: Job, kind: Told): Promise<void> =>
  tellMany(ctx, await accountIdsWithRight(ctx, job.businessId, rightsTo.hire), {
    kind,
    facts: { job: job.title },
    path: `/jobs/${ids.job.serialize(job.id)}`,
    key: `${kind}:${job.id}:${ctx.now.getTime()}`,
  })

/** People whose proposals were closed when the job was filled may send them again. */
const tellProposers = async (ctx: Ctx, job: Job): Promise<void> => {
  const closed = await ctx.db.find(Proposal, { select: { freelancerId: true }, where: { jobId: job.id, state: 'closed' } })
  await tellMany(ctx, [...new Set(closed.map((proposal) => proposal.freelancerId))], {
    kind: 'job_open_again',
    facts: { job: job.title },
    path: `/jobs/${ids.job.serialize(job.id)}`,
    key: `job_open_again:${job.id}:${ctx.now.getTime()}`,
  })
}

/**
 * The contract that filled the job ended before any money came. While the last day of the job is ahead it goes back
 * on the board (an offer moves the days), else it is closed. A job that is not filled stays as it is.
 */
export const reopenJob = async (ctx: Ctx, { jobId }: JobById): Promise<null | MoveRefused> => {
  const job = await lockedJob(ctx, jobId)
  const isAhead = job.endsOn >= todayIn(job.timeZone, ctx.now)
  const state = jobMoves.to(isAhead ? 'reopen' : 'lapse', job.state, 'system')
  if (isRefusal(state)) return state
  await ctx.db.update(Job, { id: jobId }, { state, ...(isAhead ? { expiresAt: later(ctx.now, JOB_OPEN_DAYS * DAY_MS) } : {}) })
  if (isAhead) await tellProposers(ctx, job)
  else await endAnswers(ctx, job)
  await tellBusiness(ctx, job, isAhead ? 'job_reopened' : 'job_lapsed')
  ctx.emit(isAhead ? new JobChanged(jobId) : new JobClosed(jobId))
  return null
}
