import type { Ctx } from '@rolecall/platform'
import type { MatchModel } from '../domain/model.js'
import { rerun } from '../domain/rerun.rules.js'
import type { Scored } from '../domain/score.js'
import { RunInput } from './model.entity.js'
import { modelOfVersion } from './model-queries.js'
import { runOf } from './run-queries.js'
import { MatchCandidate, type MatchRun } from './run.entity.js'

export interface Rerun {
  readonly version: number
  readonly places: number
  /** Every stored digit came out again. */
  readonly same: boolean
  /** The first place that differs. */
  readonly firstDifference: number | null
}
type Kept = Pick<MatchCandidate, 'freelancerId' | 'score' | 'base' | 'pAccept' | 'pHire' | 'pSuccess' | 'contributions' | 'missing' | 'facts'>

/** Keys in one order: the database keeps JSON with keys in an order of its own. */
const inOrder = (_: string, value: unknown): unknown =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value
const bytesOf = ({ freelancerId, score, base, pAccept, pHire, pSuccess, contributions, missing, facts }: Kept | Scored): string =>
  JSON.stringify({ freelancerId, score, base, pAccept, pHire, pSuccess, contributions, missing, facts }, inOrder)

/** A stored ranking in a row of what it was made from; null when its input is gone. */
export const rankedAgain = async (ctx: Pick<Ctx, 'db'>, runId: string, model: MatchModel): Promise<Scored[] | null> => {
  const kept = await ctx.db.findOneBy(RunInput, { runId })
  return kept && rerun(kept.input, model)
}
export const storedPlaces = (ctx: Pick<Ctx, 'db'>, runId: string): Promise<MatchCandidate[]> => ctx.db.find(MatchCandidate, { where: { runId }, order: { rank: 'ASC' } })

/** Runs a stored ranking again with the version it names and holds the two against each other, digit by digit. */
export const compared = async (ctx: Pick<Ctx, 'db'>, run: Pick<MatchRun, 'id' | 'modelVersion'>): Promise<Rerun | null> => {
  const again = await rankedAgain(ctx, run.id, await modelOfVersion(ctx, run.modelVersion))
  if (!again) return null
  const stored = await storedPlaces(ctx, run.id)
  const odd = Array.from({ length: Math.max(stored.length, again.length) }, (_, place) => place)
    .find((place) => !stored[place] || !again[place] || bytesOf(stored[place]) !== bytesOf(again[place]))
  return { version: run.modelVersion, places: stored.length, same: odd === undefined, firstDifference: odd === undefined ? null : odd + 1 }
}
export const replayRun = async (ctx: Ctx, { runId }: { runId: string }): Promise<Rerun | null> => compared(ctx, await runOf(ctx, runId))
