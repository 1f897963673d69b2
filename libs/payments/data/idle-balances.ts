import type { Currency } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'

export interface IdleBalance {
  readonly freelancerId: string
  readonly currency: Currency
  readonly country: string
  readonly minor: bigint
  /** When the oldest money in it came; what came first is taken to have gone first. */
  readonly since: Date
}
interface Raw {
  freelancer_id: string
  currency: Currency
  country: string
  minor: string
  since: Date
}

/** Balances with money that came before this moment, by our books: the oldest first. What a payout brought back had come before. */
export const idleBalances = async (ctx: Ctx, before: Date): Promise<IdleBalance[]> => {
  const rows: Raw[] = await ctx.db.query(
    `SELECT p.freelancer_id, a.currency, p.country, -b.balance AS minor, i.since
       FROM payments.ledger_balances b
       JOIN payments.ledger_accounts a ON a.id = b.account_id
       JOIN payments.payees p ON a.code = 'freelancer.custody:' || p.freelancer_id
       CROSS JOIN LATERAL (
         SELECT min(came.occurred_at) AS since FROM (
           SELECT t.occurred_at, -l.amount AS minor, sum(-l.amount) OVER (ORDER BY t.seq DESC) AS newest
             FROM payments.ledger_postings l JOIN payments.ledger_transactions t ON t.id = l.transaction_id
            WHERE l.account_id = a.id AND l.amount < 0 AND t.kind <> 'payout_failed') came
          WHERE came.newest - came.minor < -b.balance) i
      WHERE b.balance < 0 AND i.since <= $1
      ORDER BY i.since`,
    [before],
  )
  return rows.map(({ freelancer_id, currency, country, minor, since }) => ({ freelancerId: freelancer_id, currency, country, minor: BigInt(minor), since }))
}
