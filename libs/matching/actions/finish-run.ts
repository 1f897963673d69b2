import { createHash } from 'node:crypto'
import { invitationsOf } from '@rolecall/hiring'
import { DAY_MS, isRefusal, later } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { RunInput } from '../data/model.entity.js'
import { lockedRun } from '../data/run-queries.js'
import { MatchCandidate, MatchRun } from '../data/run.entity.js'
import { MatchRunScored } from '../domain/events.js'
import { ranked, withNewcomer } from '../domain/rank.rules.js'
import { inputOf } from '../domain/rerun.rules.js'
import { matchRunMoves } from '../domain/run.rules.js'
import type { BegunRun } from './begin-run.js'
import type { Judged } from './score-chunk.js'

/** Places of a ranking that are kept; three waves need 24. */
export const CANDIDATES_KEPT = 200

/** What a ranking was made from is kept as long. */
export const INPUTS_KEPT_MS = 90 * DAY_MS

export interface FinishRun {
  readonly run: BegunRun
  readonly judged: readonly Judged[]
  readonly capped: number
  /** Only the most promising were scored; the count of those who fit stays what it was. */
  readonly isPart?: boolean
}

const inOrder = (judged: readonly Judged[]): Judged[] => [...judged].sort((a, b) => (a.person.freelancerId < b.person.freelancerId ? -1 : 1))
/** The same hash means the same input, and so the same ranking. */
const inputHash = ({ run, judged }: FinishRun): string => {
  const people = inOrder(judged).map(({ person, standing }) => [{ ...person, refreshedAt: null }, standing.recentInvites])
  const input = { model: run.modelVersion, job: run.filter.job, people }
  return createHash('sha256').update(JSON.stringify(input, (_, value: unknown) => (typeof value === 'bigint' ? value.toString() : value))).digest('hex')
}

/** Puts people in order and stores the ranking whole; the waves begin with the event. Repeating it changes nothing. */
export const finishRun = async (ctx: Ctx, input: FinishRun): Promise<number> => {
  const run = await lockedRun(ctx, input.run.runId)
  const state = matchRunMoves.to('finish', run.state, 'system')
  if (isRefusal(state)) return 0
  const completed = new Map(input.judged.map(({ person }) => [person.freelancerId, person.completed]))
  const order = ranked(run.jobId, input.judged.map(({ scored }) => scored))
  const kept = withNewcomer(order, (id) => completed.get(id)!).slice(0, CANDIDATES_KEPT)
  const waves = new Map((await invitationsOf(ctx, run.jobId)).map((invitation) => [invitation.freelancerId, invitation.wave]))
  const rows = kept.map((scored, place) => ({
    runId: run.id,
    freelancerId: scored.freelancerId,
    rank: place + 1,
    score: scored.score,
    base: scored.base,
    pAccept: scored.pAccept,
    pHire: scored.pHire,
    pSuccess: scored.pSuccess,
    contributions: scored.contributions,
    missing: scored.missing,
    facts: scored.facts,
    invitedWave: waves.get(scored.freelancerId) ?? null,
  }))
  if (rows.length > 0) await ctx.db.insert(MatchCandidate, rows as never)
  const judged = new Map(input.judged.map((one) => [one.person.freelancerId, one]))
  const people = kept.map(({ freelancerId }) => judged.get(freelancerId)!).map(({ person, standing }) => ({ person, recentInvites: standing.recentInvites }))
  await ctx.db.insert(RunInput, { runId: run.id, input: inputOf(input.run.filter.job, people), keptUntil: later(ctx.now, INPUTS_KEPT_MS) } as never)
  const exclusions = input.capped > 0 ? { ...input.run.exclusions, weekly_cap: input.capped } : input.run.exclusions
  // People may come and go between the chunks; the figures end on what was really scored.
  const total = input.isPart ? run.total : input.judged.length
  await ctx.db.update(MatchRun, { id: run.id }, { state, total, scored: total, exclusions, inputHash: inputHash(input), finishedAt: ctx.now })
  ctx.emit(new MatchRunScored(run.id))
  return rows.length
}
