import { jobFactsMany } from '@rolecall/hiring'
import { later, MINUTE_MS, newId } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { In } from 'typeorm'
import { MatchBatch } from '../data/batch.entity.js'
import { MatchRun } from '../data/run.entity.js'
import { heldDueRuns } from '../data/run-queries.js'
import { BatchQueued } from '../domain/events.js'

/** Jobs of one tick; a batch that is not done after so long gives its role free, its jobs are due again. */
export const DUE_AT_ONCE = 200
const BATCH_LIVES_MS = 10 * MINUTE_MS

/**
 * Looks which waves are due. Those of one role together become a batch, unless the role has one open: then they stay due.
 * Answers the jobs that are alone in their role; their wave needs nobody else.
 */
export const queueBatches = async (ctx: Ctx): Promise<string[]> => {
  await ctx.db.query("UPDATE matching.batches SET state = 'done', finished_at = $1 WHERE state = 'queued' AND queued_at <= $2", [ctx.now, later(ctx.now, -BATCH_LIVES_MS)])
  const due = await heldDueRuns(ctx, DUE_AT_ONCE)
  const jobs = await jobFactsMany(ctx, due.map(({ jobId }) => jobId))
  const byRole = new Map<string, typeof due>()
  for (const run of due) {
    const roleSlug = jobs.get(run.jobId)?.roleSlug ?? ''
    byRole.set(roleSlug, [...(byRole.get(roleSlug) ?? []), run])
  }
  const alone: string[] = []
  for (const [roleSlug, runs] of [...byRole].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (runs.length === 1) alone.push(runs[0]!.jobId)
    else await queueBatch(ctx, roleSlug, runs)
  }
  return alone
}

const queueBatch = async (ctx: Ctx, roleSlug: string, runs: readonly { id: string; jobId: string }[]): Promise<void> => {
  const batch = { id: newId(ctx.now.getTime()), roleSlug, state: 'queued' as const, jobIds: runs.map(({ jobId }) => jobId), method: null, queuedAt: ctx.now, finishedAt: null }
  const added = await ctx.db.createQueryBuilder().insert().into(MatchBatch).values(batch as never).orIgnore().returning('id').execute()
  if ((added.raw as unknown[]).length === 0) return
  // Not due while the batch works on them; should it be lost, they are due again.
  await ctx.db.update(MatchRun, { id: In(runs.map(({ id }) => id)) }, { nextWaveAt: later(ctx.now, BATCH_LIVES_MS) })
  ctx.emit(new BatchQueued(batch.id))
}
