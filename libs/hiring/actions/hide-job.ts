import { personOf } from '@rolecall/identity'
import { FreelancerProfileNeeded, isFreelancer } from '@rolecall/talent'
import type { Ctx } from '@rolecall/platform'
import { HiddenJob } from '../data/hidden-job.entity.js'
import { job as jobRead } from '../data/job-reads.js'
import type { JobRead } from '../data/shapes.js'
import { visibleJob } from '../data/viewer.js'

export interface HideJob {
  readonly jobId: string
  /** False brings it back. */
  readonly hidden: boolean
}

/** Takes a job out of the asker's own feed, or puts it back; the board shows it all the same. */
export const hideJob = async (ctx: Ctx, { jobId, hidden }: HideJob): Promise<JobRead | FreelancerProfileNeeded> => {
  await visibleJob(ctx, jobId)
  const freelancerId = personOf(ctx)
  if (!(await isFreelancer(ctx, freelancerId))) return new FreelancerProfileNeeded()
  if (hidden) await ctx.db.createQueryBuilder().insert().into(HiddenJob).values({ freelancerId, jobId, hiddenAt: ctx.now }).orIgnore().execute()
  else await ctx.db.delete(HiddenJob, { freelancerId, jobId })
  return jobRead(ctx, { id: jobId })
}

/** Jobs the person does not want to see. */
export const hiddenJobIds = async (ctx: Ctx, freelancerId: string): Promise<Set<string>> =>
  new Set((await ctx.db.findBy(HiddenJob, { freelancerId })).map((row) => row.jobId))
