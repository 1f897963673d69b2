import { jobFacts } from '@rolecall/hiring'
import { isRefusal } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { barredFrom } from '../data/barred.js'
import { matchJobOf } from '../data/job-facts.js'
import { listedPool, poolFilter, type PoolFilter } from '../data/retrieval.js'
import { lockedRun } from '../data/run-queries.js'
import { type Exclusions, MatchRun } from '../data/run.entity.js'
import type { RowVersion } from '../data/row-memory.js'
import { matchRunMoves } from '../domain/run.rules.js'

export interface BegunRun {
  readonly runId: string
  readonly modelVersion: number
  readonly filter: PoolFilter
  readonly exclusions: Exclusions
  /** Those the hard rules leave; null: an index chooses among them. */
  readonly survivors: readonly RowVersion[] | null
}
export interface BeginRun {
  readonly runId: string
  /** The people are chosen by an index: they are counted and not listed. */
  readonly isIndexed?: boolean
}

/** Counts the pool and applies the hard rules; null when the ranking is finished or the job is gone. */
export const beginRun = async (ctx: Ctx, { runId, isIndexed = false }: BeginRun): Promise<BegunRun | null> => {
  const run = await lockedRun(ctx, runId)
  const state = matchRunMoves.to('begin', run.state, 'system')
  const job = await jobFacts(ctx, run.jobId)
  if (isRefusal(state) || !job) return null
  const matched = await matchJobOf(ctx, job)
  const asked = { job: matched, barred: await barredFrom(ctx, matched) }
  const pool = isIndexed ? { ...(await poolFilter(ctx, asked)), survivors: null } : await listedPool(ctx, asked)
  const { survivors, ...filter } = pool
  const exclusions: Exclusions = Object.fromEntries([...filter.counts].filter(([code]) => code !== null))
  const considered = [...filter.counts.values()].reduce((sum, people) => sum + people, 0)
  await ctx.db.update(MatchRun, { id: run.id }, { state, considered, total: filter.counts.get(null) ?? 0, scored: 0, exclusions })
  return { runId, modelVersion: run.modelVersion, filter, exclusions, survivors }
}
