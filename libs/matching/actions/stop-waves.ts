import type { Ctx } from '@rolecall/platform'
import { claimedRun } from '../data/run-queries.js'
import { MatchRun } from '../data/run.entity.js'

/** The job is filled or closed: nobody more is invited. */
export const stopWaves = async (ctx: Ctx, { jobId }: { jobId: string }): Promise<void> => {
  const run = await claimedRun(ctx, jobId)
  if (run) await ctx.db.update(MatchRun, { jobId }, { nextWaveAt: null, stopReason: 'job_ended' })
}
