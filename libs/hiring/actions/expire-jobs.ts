import { accountIdsWithRight, rightsTo } from '@rolecall/identity'
import { isRefusal } from '@rolecall/kernel'
import { tellMany } from '@rolecall/notifications'
import { type Ctx, ids } from '@rolecall/platform'
import { Job } from '../data/job.entity.js'
import { lockedJob } from '../data/viewer.js'
import { JobClosed } from '../domain/events.js'
import { jobMoves } from '../domain/job.rules.js'
import { endAnswers } from './end-answers.js'
import type { Batch } from './expire-answers.js'

/** A published job expires, a paused one is closed. */
const endedState = (job: Job) => {
  const expired = jobMoves.to('expire', job.state, 'system')
  return isRefusal(expired) ? jobMoves.to('close', job.state, 'system') : expired
}

const endJob = async (ctx: Ctx, jobId: string): Promise<void> => {
  const job = await lockedJob(ctx, jobId)
  const state = endedState(job)
  if (isRefusal(state)) return
  await ctx.db.update(Job, { id: jobId }, { state })
  await endAnswers(ctx, job)
  await tellMany(ctx, await accountIdsWithRight(ctx, job.businessId, rightsTo.hire), {
    kind: 'job_expired',
    facts: { job: job.title },
    path: `/jobs/${ids.job.serialize(jobId)}`,
    key: `job_expired:${jobId}`,
  })
  ctx.emit(new JobClosed(jobId))
}

/** Ends jobs that were open or paused for 30 days. A job with an offer out waits for its end. */
export const expireJobs = async (ctx: Ctx, { limit }: Batch): Promise<number> => {
  const due: { id: string }[] = await ctx.db.query(
    `SELECT j.id FROM hiring.jobs j WHERE j.state IN ('published', 'paused') AND j.expires_at <= $1
       AND NOT EXISTS (SELECT 1 FROM hiring.proposals p WHERE p.job_id = j.id AND p.state = 'chosen')
     ORDER BY j.expires_at LIMIT $2 FOR UPDATE OF j SKIP LOCKED`,
    [ctx.now, limit],
  )
  for (const { id } of due) await endJob(ctx, id)
  return due.length
}
