import { HOUR_MS } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { brokenLinks } from './seals.js'

/** A promise of the books that does not hold, with what shows it. */
export interface Violation {
  readonly invariant: string
  readonly what: string
  readonly facts: Record<string, unknown>
}
interface Check {
  readonly invariant: string
  readonly what: string
  /** Rows are violations; `$1` is the time before which an operation in doubt is too old. */
  readonly sql: string
}

const natural = (account: string): string => `(SELECT a.currency, split_part(a.code, ':', 2) AS owner, -sum(p.amount) AS minor FROM payments.ledger_accounts a
  JOIN payments.ledger_postings p ON p.account_id = a.id WHERE split_part(a.code, ':', 1) = '${account}' GROUP BY 1, 2)`
const total = (...accounts: string[]): string => `(SELECT a.currency, sum(p.amount) AS minor FROM payments.ledger_accounts a
  JOIN payments.ledger_postings p ON p.account_id = a.id WHERE split_part(a.code, ':', 1) IN (${accounts.map((name) => `'${name}'`).join(', ')}) GROUP BY 1)`

const checks: Check[] = [
  {
    invariant: 'I1',
    what: 'a transaction does not sum to zero',
    sql: 'SELECT transaction_id, currency, sum(amount) AS off FROM payments.ledger_postings GROUP BY 1, 2 HAVING sum(amount) <> 0',
  },
  {
    invariant: 'I2',
    what: 'a guarded account is overdrawn, or its balance row is not the sum of its postings',
    sql: `SELECT a.code, a.currency, b.balance, coalesce(s.minor, 0) AS postings FROM payments.ledger_accounts a
      LEFT JOIN payments.ledger_balances b ON b.account_id = a.id
      LEFT JOIN (SELECT account_id, sum(amount) AS minor FROM payments.ledger_postings GROUP BY 1) s ON s.account_id = a.id
      WHERE a.guarded AND (b.balance IS NULL OR b.balance <> coalesce(s.minor, 0) OR (CASE a.normal WHEN 'C' THEN -b.balance ELSE b.balance END) < 0)`,
  },
  {
    invariant: 'I3',
    what: 'what is held in the books is not what the milestones hold',
    sql: `SELECT coalesce(h.milestone_id::text, l.owner) AS milestone_id, h.state, coalesce(l.minor, 0) AS held, coalesce(h.wanted, 0) AS wanted
      FROM (SELECT milestone_id, state, amount_currency, CASE WHEN paid_at IS NULL THEN 0
          ELSE amount_minor - released_minor - refunded_minor - lost_minor END AS wanted FROM payments.holds) h
      FULL JOIN ${natural('client.hold')} l ON l.owner = h.milestone_id::text AND l.currency = h.amount_currency
      WHERE coalesce(l.minor, 0) <> coalesce(h.wanted, 0)`,
  },
  {
    invariant: 'I4',
    what: 'the connected balances are not what the freelancers have in custody and in transit',
    sql: `SELECT coalesce(c.currency, f.currency) AS currency, c.minor AS connected, -f.minor AS owed FROM ${total('stripe.connected', 'bank.connected')} c
      FULL JOIN ${total('freelancer.custody', 'payout.in_transit')} f ON f.currency = c.currency WHERE coalesce(c.minor, 0) <> -coalesce(f.minor, 0)`,
  },
  {
    invariant: 'I5',
    what: "the last reconciliation found differences between our books and the provider's",
    sql: `SELECT id, started_at, difference_count, differences FROM (SELECT * FROM payments.reconciliations ORDER BY started_at DESC, id DESC LIMIT 1) newest
      WHERE difference_count > 0`,
  },
  {
    invariant: 'I5b',
    what: 'what lies at the bank by the books is not what operators confirmed of its statement',
    sql: `SELECT coalesce(b.currency, e.currency) AS currency, b.minor AS books, e.minor AS statement FROM ${total('bank.balance', 'bank.connected')} b
      FULL JOIN (SELECT amount_currency AS currency, sum(CASE direction WHEN 'in' THEN amount_minor ELSE -amount_minor END) AS minor FROM payments.bank_entries
        WHERE state = 'confirmed' GROUP BY 1) e ON e.currency = b.currency WHERE coalesce(b.minor, 0) <> coalesce(e.minor, 0)`,
  },
  {
    invariant: 'I6',
    what: 'what was captured for a milestone is not held, released, refunded or lost',
    sql: `SELECT h.milestone_id, c.minor AS captured, coalesce(l.minor, 0) + h.released_minor + h.refunded_minor + h.lost_minor AS accounted FROM payments.holds h
      JOIN (SELECT split_part(a.code, ':', 2) AS owner, -sum(p.amount) AS minor FROM payments.ledger_postings p
        JOIN payments.ledger_accounts a ON a.id = p.account_id JOIN payments.ledger_transactions t ON t.id = p.transaction_id
        WHERE t.kind = 'charge' AND a.code LIKE 'client.hold:%' GROUP BY 1) c ON c.owner = h.milestone_id::text
      LEFT JOIN ${natural('client.hold')} l ON l.owner = h.milestone_id::text
      WHERE c.minor <> coalesce(l.minor, 0) + h.released_minor + h.refunded_minor + h.lost_minor`,
  },
  {
    invariant: 'I6b',
    what: 'the client fee of a milestone is not held, earned, refunded or lost',
    sql: `SELECT h.milestone_id, h.client_fee_minor, coalesce(l.minor, 0) AS held FROM payments.holds h
      LEFT JOIN ${natural('client.fee_hold')} l ON l.owner = h.milestone_id::text
      WHERE h.paid_at IS NOT NULL AND h.client_fee_minor <> coalesce(l.minor, 0) + h.client_fee_earned_minor + h.client_fee_refunded_minor + h.client_fee_lost_minor`,
  },
  {
    invariant: 'I7',
    what: 'the outcome of an operation has been unknown for more than an hour',
    sql: `SELECT id, kind, status, attempts, last_error FROM payments.operations WHERE status IN ('submitted', 'unknown') AND first_sent_at < $1`,
  },
  { invariant: 'I8', what: 'the chain over the books is broken: something sealed was changed, taken out or slipped in', sql: brokenLinks },
]

/** Those that a counter-entry may break; the others say how things go on outside the books. */
export const bookPromises: readonly string[] = ['I1', 'I2', 'I3', 'I4', 'I5b', 'I6', 'I6b']

/** Holds the books against some of their promises. */
export const violationsOf = async (ctx: Ctx, { promises }: { promises: readonly string[] }): Promise<Violation[]> => {
  const found: Violation[] = []
  for (const { invariant, what, sql } of checks.filter((check) => promises.includes(check.invariant))) {
    const values = sql.includes('$1') ? [new Date(ctx.now.getTime() - HOUR_MS)] : []
    const rows: Record<string, unknown>[] = await ctx.db.query(sql, values)
    found.push(...rows.map((facts) => ({ invariant, what, facts })))
  }
  return found
}
export const checkedInvariants = checks.map((check) => check.invariant)
/** Holds the books against their promises; an empty list is good news. I5 is the last reconciliation's answer. */
export const ledgerViolations = (ctx: Ctx): Promise<Violation[]> => violationsOf(ctx, { promises: checkedInvariants })
