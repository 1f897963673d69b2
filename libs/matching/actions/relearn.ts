import { DAY_MS, HOUR_MS, later } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { outcomesOfDays } from '../data/lesson-queries.js'
import { MatchModelRow } from '../data/model.entity.js'
import { claimedLearning, claimedModels } from '../data/model-queries.js'
import { type Learning, type LearningEvent } from '../domain/learn.js'
import { gate, type ModelMetrics, REPLAY_DAYS } from '../domain/model-gate.rules.js'
import { lessonOf, type Outcome } from '../domain/outcomes.rules.js'
import { switchTo } from './switch-model.js'

/** At night, by the clock of UTC. */
const AT_HOUR = 3
export const nextNight = (now: Date): Date => {
  const today = new Date(Math.floor(now.getTime() / DAY_MS) * DAY_MS + AT_HOUR * HOUR_MS)
  return today > now ? today : later(today, DAY_MS)
}
export const lessonsOf = (outcomes: readonly Outcome[], learning: Learning): LearningEvent[] =>
  outcomes.flatMap((outcome) => lessonOf(outcome, learning) ?? [])

const replayed = async (ctx: Ctx, candidate: Learning, active: MatchModelRow): Promise<ModelMetrics> => {
  const days = { from: later(ctx.now, -REPLAY_DAYS * DAY_MS), to: ctx.now }
  const events = lessonsOf(await outcomesOfDays(ctx, days), active.learning)
  return gate({ candidate, active: active.learning, against: active.version, events, ...days })
}

/**
 * Makes a version of what is learned, replays the last 28 days with it and lets it rank when it is not worse than the
 * active one. Without anything new since the newest version there is none.
 */
export const relearn = async (ctx: Ctx): Promise<MatchModelRow | null> => {
  const row = await claimedLearning(ctx)
  if (!row) return null
  row.relearnAt = nextNight(ctx.now)
  await ctx.db.save(row)
  const versions = await claimedModels(ctx)
  const newest = versions.at(-1)!
  const active = versions.find(({ status }) => status === 'active')!
  if (JSON.stringify(newest.learning) === JSON.stringify(row.learning)) return null
  const metrics = await replayed(ctx, row.learning, active)
  const candidate = ctx.db.create(MatchModelRow, {
    version: newest.version + 1, status: 'candidate', learning: row.learning, throughSeq: row.throughSeq, metrics, createdAt: ctx.now, activatedAt: null,
  })
  await ctx.db.insert(MatchModelRow, candidate as never)
  if (metrics.passed) await switchTo(ctx, { from: active, to: candidate })
  return candidate
}

/** The same when the night has come. */
export const relearnWhenDue = async (ctx: Ctx): Promise<MatchModelRow | null> => {
  const row = await claimedLearning(ctx)
  if (!row || (row.relearnAt !== null && row.relearnAt > ctx.now)) return null
  if (row.relearnAt !== null) return relearn(ctx)
  row.relearnAt = nextNight(ctx.now)
  await ctx.db.save(row)
  return null
}
