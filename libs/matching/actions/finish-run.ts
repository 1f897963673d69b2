import { createHash } from 'node:crypto'
import { invitationsOf } from '@rolecall/hiring'
import { DAY_MS, isRefusal, later } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { modelOfVersion } from '../data/model-queries.js'
import { lockedRun, storeRanking } from '../data/run-queries.js'
import { MatchRunScored } from '../domain/events.js'
import { laneCount } from '../domain/lane.rules.js'
import { ranked, withNewcomer } from '../domain/rank.rules.js'
import { inputOf, type RankingInput, rerun } from '../domain/rerun.rules.js'
import { matchRunMoves } from '../domain/run.rules.js'
import type { BegunRun } from './begin-run.js'
import type { Judged } from './score-chunk.js'

/** Places of a ranking that are kept; three waves need 24, and a wave looks at 40. */
export const CANDIDATES_KEPT = 100

/** What a ranking was made from is kept as long. */
export const INPUTS_KEPT_MS = 90 * DAY_MS

export interface FinishRun {
  readonly run: BegunRun
  readonly judged: readonly Judged[]
  readonly capped: number
  /** Only the most promising were scored; the count of those who fit stays what it was. */
  readonly isPart?: boolean
}

/** The same hash means the same input of the people who were kept, and so the same places. */
const hashOf = (model: number, input: string): string => createHash('sha256').update(`${model} ${input}`).digest('hex')

/** Those who are kept, in the order of the whole score; the chances have put everybody in order before. */
const keptOf = ({ run, judged }: FinishRun, jobId: string): RankingInput => {
  const byId = new Map(judged.map((one) => [one.person.freelancerId, one]))
  const order = withNewcomer(ranked(jobId, judged.map((one) => one.chances)), (id) => laneCount(byId.get(id)!.person))
  const people = order.slice(0, CANDIDATES_KEPT).map(({ freelancerId }) => byId.get(freelancerId)!).map(({ person, standing }) => ({ person, recentInvites: standing.recentInvites, isTurn: standing.isTurn ?? false }))
  return inputOf(run.filter.job, people)
}

/** Puts people in order and stores the ranking whole; the waves begin with the event. Repeating it changes nothing. */
export const finishRun = async (ctx: Ctx, input: FinishRun): Promise<number> => {
  const run = await lockedRun(ctx, input.run.runId)
  if (isRefusal(matchRunMoves.to('finish', run.state, 'system'))) return 0
  const kept = keptOf(input, run.jobId)
  const scored = rerun(kept, await modelOfVersion(ctx, run.modelVersion))
  const waves = new Map((await invitationsOf(ctx, run.jobId)).map((invitation) => [invitation.freelancerId, invitation.wave]))
  const places = scored.map((one) => ({ ...one, invitedWave: waves.get(one.freelancerId) ?? null }))
  const stored = JSON.stringify(kept)
  const exclusions = input.capped > 0 ? { ...input.run.exclusions, weekly_cap: input.capped } : input.run.exclusions
  // People may come and go between the chunks; the figures end on what was really scored.
  const total = input.isPart ? run.total : input.judged.length
  const inputHash = hashOf(run.modelVersion, stored)
  await storeRanking(ctx, { runId: run.id, places, input: stored, inputHash, keptUntil: later(ctx.now, INPUTS_KEPT_MS), total, exclusions })
  ctx.emit(new MatchRunScored(run.id))
  return scored.length
}
