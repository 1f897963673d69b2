import { MoveRefused, NotFoundSignal } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import type { MatchModelRow } from '../data/model.entity.js'
import { claimedModels, waitedLearning } from '../data/model-queries.js'

/** From here on new rankings use the other version; the one before stays and can be taken up again. */
export const switchTo = async (ctx: Ctx, { from, to }: { from: MatchModelRow; to: MatchModelRow }): Promise<MatchModelRow> => {
  from.status = 'retired'
  await ctx.db.save(from)
  Object.assign(to, { status: 'active', activatedAt: ctx.now })
  return ctx.db.save(to)
}

/** An operator lets a version rank. The one that does already is refused with its state. */
export const activateMatchModel = async (ctx: Ctx, { version }: { version: number }): Promise<MatchModelRow | MoveRefused> => {
  const versions = await claimedModels(ctx)
  const to = versions.find((row) => row.version === version)
  if (!to) throw new NotFoundSignal()
  if (to.status === 'active') return new MoveRefused('activate', to.status)
  return switchTo(ctx, { from: versions.find(({ status }) => status === 'active')!, to })
}

/** Back to the newest version below the present one that has ranked; with `version` only if that one still ranks. The shipped priors have none before them. */
export const rollbackMatchModel = async (ctx: Ctx, { version }: { version?: number } = {}): Promise<MatchModelRow | MoveRefused> => {
  const learner = await waitedLearning(ctx)
  const versions = await claimedModels(ctx)
  const from = versions.find(({ status }) => status === 'active')!
  const to = versions.filter((row) => row.status === 'retired' && row.version < from.version).at(-1)
  if (!to || (version !== undefined && version !== from.version)) return new MoveRefused('rollback', from.status)
  // Learning goes on from there: else the next night would bring back what was turned away.
  learner.learning = to.learning
  await ctx.db.save(learner)
  return switchTo(ctx, { from, to })
}
