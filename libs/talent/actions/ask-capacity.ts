import { tell } from '@rolecall/notifications'
import type { Ctx } from '@rolecall/platform'

/** People whose hours were said two weeks ago are asked once more; the next question comes after the next answer. */
export const askCapacity = async (ctx: Ctx, { limit }: { limit: number }): Promise<number> => {
  const due: { id: string; hours: number; confirmedAt: Date }[] = await ctx.db.query(
    `WITH due AS (SELECT account_id FROM talent.freelancers WHERE capacity_ask_at <= $1 ORDER BY capacity_ask_at LIMIT $2 FOR UPDATE SKIP LOCKED),
     asked AS (UPDATE talent.freelancers f SET capacity_ask_at = NULL FROM due WHERE f.account_id = due.account_id
       RETURNING f.account_id, f.hours_per_week, f.capacity_confirmed_at, f.available)
     SELECT account_id AS id, hours_per_week AS hours, capacity_confirmed_at AS "confirmedAt" FROM asked WHERE available ORDER BY id`,
    [ctx.now, limit],
  )
  for (const { id, hours, confirmedAt } of due) {
    const key = `capacity_stale:${id}:${confirmedAt.toISOString()}`
    await tell(ctx, { accountId: id, kind: 'capacity_stale', facts: { hours }, path: '/availability', key })
  }
  return due.length
}
