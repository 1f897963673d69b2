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

interface Owner {
  readonly freelancerId: string
  readonly currency: Currency
}
interface Claims extends Owner {
  /** A reversal whose own claim is left aside. */
  readonly without?: string
}
/** Reversals that are decided and not ended: this much of the custody is spoken for, and this much of the debt will be gone. */
const openReversalsMinor = async (ctx: Ctx, { freelancerId, currency, without }: Claims): Promise<bigint> => {
  const rows: { minor: string | null }[] = await ctx.db.query(
    `SELECT sum(amount_minor) AS minor FROM payments.reversals WHERE freelancer_id = $1 AND currency = $2 AND (state = 'waiting' OR state = 'open')
        AND id IS DISTINCT FROM $3::uuid`,
    [freelancerId, currency, without ?? null],
  )
  return BigInt(rows[0]?.minor ?? 0)
}

/** Custody that neither a payout nor a reversal has claimed; locks the account. */
export const freeCustodyMinor = async (ctx: Ctx, owner: Claims): Promise<bigint> => {
  const minor = (await custodyMinor(ctx, owner)) - (await openReversalsMinor(ctx, owner))
  return minor > 0n ? minor : 0n
}

/** What lies in one balance of a freelancer, at Stripe or at the bank, and is neither on its way out nor claimed by a reversal. */
export const freeAtMinor = async (ctx: Ctx, { account, currency }: { account: string; currency: Currency }): Promise<bigint> => {
  const rows: { minor: string | null }[] = await ctx.db.query(
    `SELECT coalesce((SELECT sum(p.amount) FROM payments.ledger_postings p JOIN payments.ledger_accounts a ON a.id = p.account_id
               WHERE a.code IN ('stripe.connected:' || $1, 'bank.connected:' || $1) AND a.currency = $2), 0)
          - coalesce((SELECT sum(amount_minor) FROM payments.payouts WHERE connected_account = $1 AND amount_currency = $2 AND state IN ('requested', 'in_transit')), 0)
          - coalesce((SELECT sum(amount_minor) FROM payments.reversals WHERE connected_account = $1 AND currency = $2 AND state IN ('waiting', 'open')), 0) AS minor`,
    [account, currency],
  )
  const minor = BigInt(rows[0]?.minor ?? 0)
  return minor > 0n ? minor : 0n
}

/** What the freelancer owes us in all. */
export const owedMinor = async (ctx: Ctx, { freelancerId, currency }: Owner): Promise<bigint> => {
  const rows: { minor: string | null }[] = await ctx.db.query(
    `SELECT sum(p.amount) AS minor FROM payments.ledger_postings p JOIN payments.ledger_accounts a ON a.id = p.account_id WHERE a.code = $1 AND a.currency = $2`,
    [`freelancer.receivable:${freelancerId}`, currency],
  )
  return BigInt(rows[0]?.minor ?? 0)
}
/** Of that, what no reversal is about to bring. */
export const recoverableMinor = async (ctx: Ctx, owner: Owner): Promise<bigint> => {
  const minor = (await owedMinor(ctx, owner)) - (await openReversalsMinor(ctx, owner))
  return minor > 0n ? minor : 0n
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
  owed: bigint
  frozen: bigint
}
interface RawBalance {
  currency: Currency
  kind: string
  minor: string
}

const places: Record<string, Exclude<keyof BalanceRow, 'currency'>> = {
  'freelancer.payable': 'payable',
  'freelancer.custody': 'atProvider',
  'payout.in_transit': 'inTransit',
  paid: 'paidOut',
  owed: 'owed',
  frozen: 'frozen',
}

/** Where the freelancer's money stands, per currency; sums in one statement. */
export const balancesOf = async (ctx: Ctx, freelancerId: string): Promise<BalanceRow[]> => {
  const rows: RawBalance[] = await ctx.db.query(
    `SELECT a.currency, split_part(a.code, ':', 1) AS kind, -b.balance AS minor
       FROM payments.ledger_balances b JOIN payments.ledger_accounts a ON a.id = b.account_id
      WHERE a.code = ANY (ARRAY['freelancer.payable:' || $1, 'freelancer.custody:' || $1, 'payout.in_transit:' || $1])
      UNION ALL
     SELECT amount_currency, 'paid', sum(amount_minor) FROM payments.payouts WHERE freelancer_id = $1::uuid AND state = 'paid' GROUP BY amount_currency
      UNION ALL
     SELECT a.currency, 'owed', sum(p.amount) FROM payments.ledger_accounts a JOIN payments.ledger_postings p ON p.account_id = a.id
      WHERE a.code = 'freelancer.receivable:' || $1 GROUP BY 1
      UNION ALL
     SELECT amount_currency, 'frozen', sum(kept_minor) FROM payments.holds WHERE freelancer_id = $1::uuid AND kept_minor > 0 GROUP BY amount_currency`,
    [freelancerId],
  )
  const byCurrency = new Map<Currency, BalanceRow>()
  for (const { currency, kind, minor } of rows) {
    const row = byCurrency.get(currency) ?? { currency, payable: 0n, atProvider: 0n, inTransit: 0n, paidOut: 0n, owed: 0n, frozen: 0n }
    row[places[kind]!] = BigInt(minor)
    byCurrency.set(currency, row)
  }
  return [...byCurrency.values()].sort((a, b) => (a.currency < b.currency ? -1 : 1))
}
