import type { Ctx } from '@rolecall/platform'
import { modelOf } from '../domain/learn.js'
import type { LogWeights, MatchModel } from '../domain/model.js'
import { LearningRow, MatchModelRow } from './model.entity.js'

type Db = Pick<Ctx, 'db'>

/** The version new rankings use. */
export const activeVersion = async (ctx: Db): Promise<number> => {
  const [row]: { version: number }[] = await ctx.db.query("SELECT version FROM matching.models WHERE status = 'active'")
  return row!.version
}
const modelRow = (ctx: Db, version: number): Promise<MatchModelRow | null> => ctx.db.findOneBy(MatchModelRow, { version })

/** Models by database and version. */
const models = new WeakMap<object, Map<number, MatchModel>>()
/** Weights of any version, old ones too: the weights of a version never change, so each is read once. Only for versions that are committed. */
export const modelOfVersion = async (ctx: Db, version: number): Promise<MatchModel> => {
  const known = models.get(ctx.db.connection) ?? new Map<number, MatchModel>()
  models.set(ctx.db.connection, known)
  const kept = known.get(version)
  if (kept) return kept
  const row = await modelRow(ctx, version)
  if (!row) throw new Error(`there is no match model ${version}`)
  const model = modelOf(row.learning, version)
  known.set(version, model)
  return model
}
/** What a version makes of the three chances: all it takes to show its scores as percent. */
export const logsOfVersion = async (ctx: Db, version: number): Promise<LogWeights> => {
  const [row]: { logs: LogWeights }[] = await ctx.db.query("SELECT learning->'logs' AS logs FROM matching.models WHERE version = $1", [version])
  if (!row) throw new Error(`there is no match model ${version}`)
  return row.logs
}
export const activeModel = async (ctx: Db): Promise<MatchModel> => {
  const row = await ctx.db.findOneByOrFail(MatchModelRow, { status: 'active' })
  return modelOf(row.learning, row.version)
}

/** The learner's row, held; null while another one learns. */
export const claimedLearning = (ctx: Db): Promise<LearningRow | null> =>
  ctx.db.createQueryBuilder(LearningRow, 'l').setLock('pessimistic_write').setOnLocked('skip_locked').where('l.id = 1').getOne()
/** The same for who waits until the other is done. */
export const waitedLearning = (ctx: Db): Promise<LearningRow> =>
  ctx.db.findOneOrFail(LearningRow, { where: { id: 1 }, lock: { mode: 'pessimistic_write' } })
/** All versions held, so that two changes of the active one come one after the other. */
export const claimedModels = (ctx: Db): Promise<MatchModelRow[]> =>
  ctx.db.createQueryBuilder(MatchModelRow, 'm').setLock('pessimistic_write').orderBy('m.version').getMany()
