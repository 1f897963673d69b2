import { newId } from '@rolecall/kernel'
import { jobFacts } from '@rolecall/hiring'
import type { Ctx } from '@rolecall/platform'
import { activeVersion } from '../data/model-queries.js'
import { claimedRun } from '../data/run-queries.js'
import { MatchRun } from '../data/run.entity.js'
import { MatchRunQueued } from '../domain/events.js'

export interface QueueRun {
  readonly jobId: string
}

/** Asks for a ranking; from here on the job page shows its progress. A newer ranking takes over the waves of the older. */
export const queueRun = async (ctx: Ctx, { jobId }: QueueRun): Promise<MatchRun | null> => {
  const job = await jobFacts(ctx, jobId)
  if (job?.state !== 'published') return null
  const before = await claimedRun(ctx, jobId)
  if (before) await ctx.db.update(MatchRun, { jobId }, { nextWaveAt: null })
  const run = ctx.db.create(MatchRun, {
    id: newId(ctx.now.getTime()),
    jobId,
    state: 'queued',
    modelVersion: await activeVersion(ctx),
    inputHash: null,
    considered: 0,
    total: 0,
    scored: 0,
    exclusions: {},
    wave: before?.wave ?? 0,
    invited: before?.invited ?? 0,
    answered: before?.answered ?? 0,
    queuedAt: ctx.now,
    finishedAt: null,
    lastWaveAt: before?.lastWaveAt ?? null,
    nextWaveAt: null,
    stopReason: null,
  })
  await ctx.db.insert(MatchRun, run)
  ctx.emit(new MatchRunQueued(run.id))
  return run
}
