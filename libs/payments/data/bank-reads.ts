import type { Currency } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { HOUSE_SHARE } from '../domain/provider.rules.js'
import type { ProviderBalance } from '../domain/gateway.js'
import type { ProviderEntry } from '../domain/reconcile.rules.js'

interface RawEntry {
  id: string
  type: string
  source: string
  currency: Currency
  net: string
  at: Date
}
/** What moved a share of our account: each line has one fact in our books. `$1` is the freelancer's share, null for the house. */
const moved = `
  SELECT o.object_id AS id, o.kind AS type, o.object_id AS source, o.amount_currency AS currency, o.done_at AS at,
         CASE WHEN (o.kind = 'transfer') = ($1::text IS NULL) THEN -o.amount_minor ELSE o.amount_minor END AS net
    FROM payments.bank_orders o WHERE o.kind IN ('transfer', 'reversal') AND o.state = 'done' AND ($1::text IS NULL OR o.account = $1)
  UNION ALL
  SELECT e.id::text, CASE WHEN o.kind = 'incoming' THEN 'charge' ELSE o.kind || CASE e.purpose WHEN 'payment' THEN '_paid' ELSE '_back' END END,
         CASE WHEN o.kind = 'incoming' THEN 'bank_line_' || e.bank_reference ELSE o.object_id END, e.amount_currency, e.decided_at,
         CASE e.direction WHEN 'in' THEN e.amount_minor ELSE -e.amount_minor END
    FROM payments.bank_entries e JOIN payments.bank_orders o ON o.id = e.order_id
   WHERE e.state = 'confirmed' AND (CASE WHEN $1::text IS NULL THEN o.kind <> 'payout' ELSE o.kind = 'payout' AND o.account = $1 END)`

/** Words of our books for what came back. */
const backAs: Record<string, string> = { refund_back: 'refund_failed', payout_back: 'payout_paid_reversed' }
const shareOf = (account: string): string | null => (account === HOUSE_SHARE ? null : account)

export const bankShareEntries = async (ctx: Ctx, { account }: { account: string }): Promise<ProviderEntry[]> => {
  const rows: RawEntry[] = await ctx.db.query(`SELECT * FROM (${moved}) m ORDER BY at, id`, [shareOf(account)])
  return rows.map(({ id, type, source, currency, net, at }) => ({ id, type: backAs[type] ?? type, source, currency, netMinor: net, createdAt: at }))
}

/** Free and spoken for, per currency; payouts that wait for their transfer are spoken for. */
export const bankShareBalance = async (ctx: Ctx, { account }: { account: string }): Promise<ProviderBalance[]> => {
  const rows: { currency: string; minor: string; waiting: string }[] = await ctx.db.query(
    `SELECT currency, sum(net) AS minor, sum(waiting) AS waiting FROM (
       SELECT currency, net, 0 AS waiting FROM (${moved}) m
        UNION ALL
       SELECT o.amount_currency, 0, o.amount_minor FROM payments.bank_orders o WHERE o.kind = 'payout' AND o.state = 'open' AND o.account = $1) s
      GROUP BY currency ORDER BY currency`,
    [shareOf(account)],
  )
  return rows.map(({ currency, minor, waiting }) => ({ currency, availableMinor: BigInt(minor) - BigInt(waiting), pendingMinor: BigInt(waiting) }))
}
