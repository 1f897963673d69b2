import type { Ctx } from '@rolecall/platform'
import { handedInAds } from '../ads-queries.js'

/** What was spent on ads by all exports handed in so far, also those that wait for an answer. */
export const adSpend = async (ctx: Pick<Ctx, 'db'>, contractIds: readonly string[]): Promise<Map<string, bigint>> => {
  const rows: { contract_id: string; spend: string }[] = await ctx.db.query(
    `SELECT contract_id, sum(spend_minor)::text AS spend FROM (${handedInAds}) kept GROUP BY contract_id`,
    [contractIds],
  )
  return new Map(rows.map(({ contract_id, spend }) => [contract_id, BigInt(spend)]))
}
