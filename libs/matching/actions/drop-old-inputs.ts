import type { Ctx } from '@rolecall/platform'

const INPUTS_AT_ONCE = 200

/** Inputs of rankings go after 90 days; the rankings stay. */
export const dropOldInputs = async (ctx: Ctx): Promise<void> => {
  await ctx.db.query(
    'DELETE FROM matching.run_inputs WHERE run_id IN (SELECT run_id FROM matching.run_inputs WHERE kept_until < $1 ORDER BY kept_until LIMIT $2)',
    [ctx.now, INPUTS_AT_ONCE],
  )
}
