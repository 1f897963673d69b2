import type { Currency } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'

/** What lies in the freelancer's balance at the provider by our books; locks the account. */
export const custodyMinor = async (ctx: Ctx, { freelancerId, currency }: { freelancerId: string; currency: Currency }): Promise<bigint> => {
  const rows: { natural: string }[] = await ctx.db.query(
    `SELECT -b.balance AS natural FROM payments.ledger_balances b JOIN payments.ledger_accounts a ON a.id = b.account_id
      WHERE a.code = $1 AND a.currency = $2 FOR UPDATE OF b`,
    [`freelancer.custody:${freelancerId}`, currency],
  )
  return BigInt(rows[0]?.natural ?? 0)
}

/** Currencies in which something lies in the freelancer's balance. */
export const custodyCurrencies = async (ctx: Ctx, freelancerId: string): Promise<Currency[]> => {
  const rows: { currency: Currency }[] = await ctx.db.query(
    `SELECT a.currency FROM payments.ledger_balances b JOIN payments.ledger_accounts a ON a.id = b.account_id
      WHERE a.code = $1 AND b.balance < 0 ORDER BY a.currency`,
    [`freelancer.custody:${freelancerId}`],
  )
  return rows.map((row) => row.currency)
}

export interface BalanceRow {
  currency: Currency
  payable: bigint
  atProvider: bigint
  inTransit: bigint
  paidOut: bigint
}
interface RawBalance {
  currency: Currency
  kind: string
  minor: string
}

const places: Record<string, 'payable' | 'atProvider' | 'inTransit' | 'paidOut'> = {
  'freelancer.payable': 'payable',
  'freelancer.custody': 'atProvider',
  'payout.in_transit': 'inTransit',
  paid: 'paidOut',
}

/** Where the freelancer's money stands, per currency; two sums in one statement. */
export const balancesOf = async (ctx: Ctx, freelancerId: string): Promise<BalanceRow[]> => {
  const rows: RawBalance[] = await ctx.db.query(
    `SELECT a.currency, split_part(a.code, ':', 1) AS kind, -b.balance AS minor
       FROM payments.ledger_balances b JOIN payments.ledger_accounts a ON a.id = b.account_id
      WHERE a.code = ANY (ARRAY['freelancer.payable:' || $1, 'freelancer.custody:' || $1, 'payout.in_transit:' || $1])
      UNION ALL
     SELECT amount_currency, 'paid', sum(amount_minor) FROM payments.payouts WHERE freelancer_id = $1::uuid AND state = 'paid' GROUP BY amount_currency`,
    [freelancerId],
  )
  const byCurrency = new Map<Currency, BalanceRow>()
  for (const { currency, kind, minor } of rows) {
    const row = byCurrency.get(currency) ?? { currency, payable: 0n, atProvider: 0n, inTransit: 0n, paidOut: 0n }
    row[places[kind]!] = BigInt(minor)
    byCurrency.set(currency, row)
  }
  return [...byCurrency.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1))
}
