import type { Ctx } from '@rolecall/platform'
import { type LearnedKind, learnedKinds } from '../domain/learn.js'
import { type KindMetrics, lossesOf } from '../domain/model-gate.rules.js'
import { lessonOf } from '../domain/outcomes.rules.js'
import { WAVE_MAX } from '../domain/wave.rules.js'
import { outcomesOfDays } from './lesson-queries.js'
import { MatchModelRow } from './model.entity.js'
import { modelOfVersion } from './model-queries.js'
import { compared, rankedAgain, storedPlaces } from './rerun-reads.js'

export interface ModelRead extends Omit<MatchModelRow, 'learning' | 'throughSeq' | 'metrics'> {
  readonly metrics: MatchModelRow['metrics']
  /** Outcomes each of the three models has learned from. */
  readonly learned: { kind: LearnedKind; events: number }[]
  readonly throughEvent: string
  readonly moves: string[]
}
const MODELS_SHOWN = 60

const shown = ({ learning, throughSeq, ...row }: MatchModelRow, hasBefore: boolean): ModelRead => ({
  ...row,
  learned: learnedKinds.map((kind) => ({ kind, events: learning[kind].events })),
  throughEvent: throughSeq.toString(),
  moves: row.status === 'active' ? (hasBefore ? ['rollback'] : []) : ['activate'],
})

/** Versions, newest first; the shipped one is the first of all. */
export const matchModels = async (ctx: Pick<Ctx, 'db'>): Promise<ModelRead[]> => {
  const rows = await ctx.db.find(MatchModelRow, { order: { version: 'DESC' }, take: MODELS_SHOWN })
  return rows.map((row) => shown(row, rows.some(({ status, version }) => status === 'retired' && version < row.version)))
}
export const matchModelRead = async (ctx: Pick<Ctx, 'db'>, { version }: { version: number }): Promise<ModelRead | null> =>
  (await matchModels(ctx)).find((row) => row.version === version) ?? null

export interface ReplayArgs {
  readonly from: Date
  readonly to: Date
  readonly version: number
}
export interface ReplayRead {
  readonly version: number
  readonly activeVersion: number
  readonly runs: number
  /** Rankings whose input is no longer kept. */
  readonly gone: number
  /** Rankings that came out again to the last digit with their own version. */
  readonly same: number
  /** Rankings whose first eight people would be others with the version asked for. */
  readonly changed: number
  readonly kinds: KindMetrics[]
}
/** Rankings of one replay, the newest. */
export const REPLAY_RUNS = 100

const runsOf = (ctx: Pick<Ctx, 'db'>, { from, to }: ReplayArgs): Promise<{ id: string; modelVersion: number }[]> =>
  ctx.db.query(
    `SELECT id, model_version AS "modelVersion" FROM matching.runs WHERE state = 'done' AND finished_at >= $1 AND finished_at < $2
      ORDER BY finished_at DESC, id LIMIT $3`,
    [from, to, REPLAY_RUNS],
  )
const frontOf = (people: readonly { freelancerId: string }[]): string => people.slice(0, WAVE_MAX).map(({ freelancerId }) => freelancerId).join()

/** Runs stored rankings and outcomes of some days again: as they were, and as another version would have had them. */
export const replayMatching = async (ctx: Ctx, args: ReplayArgs): Promise<ReplayRead | null> => {
  const row = await ctx.db.findOneBy(MatchModelRow, { version: args.version })
  if (!row) return null
  const active = await ctx.db.findOneByOrFail(MatchModelRow, { status: 'active' })
  const model = await modelOfVersion(ctx, args.version)
  const tally = { runs: 0, gone: 0, same: 0, changed: 0 }
  for (const run of await runsOf(ctx, args)) {
    tally.runs += 1
    const result = await compared(ctx, run)
    if (!result) {
      tally.gone += 1
      continue
    }
    if (result.same) tally.same += 1
    const other = run.modelVersion === args.version ? null : await rankedAgain(ctx, run.id, model)
    if (other && frontOf(other) !== frontOf(await storedPlaces(ctx, run.id))) tally.changed += 1
  }
  const events = (await outcomesOfDays(ctx, args)).flatMap((outcome) => lessonOf(outcome, active.learning) ?? [])
  const before = lossesOf(active.learning, events)
  const kinds = lossesOf(row.learning, events).map((one, index) => ({ ...one, activeLoss: before[index]!.loss }))
  return { version: args.version, activeVersion: active.version, ...tally, kinds }
}
