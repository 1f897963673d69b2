import type { Ctx } from '@rolecall/platform'
import { HOUSE_SHARE } from '../domain/provider.rules.js'
import type { BookEntry } from '../domain/reconcile.rules.js'

interface Row {
  transaction_id: string
  kind: string
  source: string
  currency: string
  minor: string
  /** The provider's entry that a counter-entry writes down. */
  entryId?: string | null
}
const entry = ({ transaction_id, ...rest }: Row): BookEntry => ({ transactionId: transaction_id, ...rest })

/** Facts that changed the platform's balance at the provider; those written after the reading began are left out. What a counter-entry undid is gone. */
export const platformFacts = async (ctx: Ctx, { before, account = 'stripe.balance' }: { before: Date; account?: string }): Promise<BookEntry[]> => {
  const rows: Row[] = await ctx.db.query(
    `SELECT coalesce(r.id, t.id) AS transaction_id, coalesce(r.kind, t.kind) AS kind, coalesce(r.source_id, t.source_id) AS source, c.provider_entry_id AS "entryId",
            p.currency, sum(p.amount)::text AS minor
       FROM payments.ledger_postings p JOIN payments.ledger_accounts a ON a.id = p.account_id JOIN payments.ledger_transactions t ON t.id = p.transaction_id
       LEFT JOIN payments.corrections c ON c.transaction_id = t.id LEFT JOIN payments.ledger_transactions r ON r.id = c.reverses_id
      WHERE a.code = $2 AND t.created_at <= $1 GROUP BY 1, 2, 3, 4, 5 HAVING sum(p.amount) <> 0`,
    [before, account],
  )
  return rows.map(entry)
}

/** Facts of a freelancer's balance at the provider; a payout counts from its creation there, one that was never made does not. */
export const freelancerFacts = async (ctx: Ctx, { freelancerId, before }: { freelancerId: string; before: Date }): Promise<BookEntry[]> => {
  const rows: Row[] = await ctx.db.query(
    `SELECT t.id AS transaction_id, t.kind, CASE WHEN t.kind = 'payout_created' THEN o.stripe_object_id ELSE t.source_id END AS source, p.currency, (-sum(p.amount))::text AS minor
       FROM payments.ledger_postings p JOIN payments.ledger_accounts a ON a.id = p.account_id JOIN payments.ledger_transactions t ON t.id = p.transaction_id
       LEFT JOIN payments.operations o ON o.id = t.operation_id
      WHERE a.code = 'freelancer.custody:' || $1 AND t.created_at <= $2
        AND coalesce(o.params->>'destination', o.params->>'account', o.params->>'transferId', '') NOT LIKE 'bank\\_%'
        AND (t.kind <> 'payout_created' OR o.stripe_object_id IS NOT NULL) AND (t.kind <> 'payout_failed' OR t.source_type = 'payout')
      GROUP BY t.id, t.kind, o.stripe_object_id, t.source_id, p.currency`,
    [freelancerId, before],
  )
  return rows.map(entry)
}

export const connectedAccounts = async (ctx: Ctx): Promise<{ freelancerId: string; account: string }[]> => {
  const rows: { freelancer_id: string; account: string }[] = await ctx.db.query(
    `SELECT freelancer_id, stripe_account_id AS account FROM payments.payees WHERE stripe_account_id IS NOT NULL AND provider = 'stripe' ORDER BY freelancer_id`,
  )
  return rows.map((row) => ({ freelancerId: row.freelancer_id, account: row.account }))
}

/** Shares of our bank account with the ledger account of each: the house and the freelancers; none before the first order. */
export const bankShares = async (ctx: Ctx): Promise<{ account: string; ledger: string }[]> => {
  const rows: { account: string }[] = await ctx.db.query(
    `SELECT '${HOUSE_SHARE}' AS account WHERE EXISTS (SELECT 1 FROM payments.bank_orders)
      UNION SELECT account FROM payments.bank_orders WHERE account IS NOT NULL ORDER BY account`,
  )
  return rows.map(({ account }) => ({ account, ledger: account === HOUSE_SHARE ? 'bank.balance' : `bank.connected:${account}` }))
}
