import { NotFoundSignal, type Currency } from '@rolecall/kernel'
import type { Ctx, Page } from '@rolecall/platform'
import { LessThan, LessThanOrEqual } from 'typeorm'
import { openStatuses } from '../domain/states.js'
import type { CorrectionLine, CorrectionState } from '../domain/correction.rules.js'
import { Correction, CorrectionStep } from './correction.entity.js'
import { Reconciliation } from './reconciliation.entity.js'

/** One counter-entry after the other: what one of them allows for, the next one sees. */
export const queueUp = (ctx: Ctx): Promise<unknown> => ctx.db.query(`SELECT pg_advisory_xact_lock(hashtext('payments.corrections'))`)

export const lockedCorrection = async (ctx: Ctx, id: string): Promise<Correction> => {
  const row = await ctx.db.findOne(Correction, { where: { id }, lock: { mode: 'pessimistic_write' } })
  if (!row) throw new NotFoundSignal()
  return row
}
export const correctionsPage = (ctx: Ctx, { state, page }: { state: CorrectionState | null; page: Page }): Promise<Correction[]> =>
  ctx.db.find(Correction, {
    where: { ...(state ? { state } : {}), ...(page.after ? { id: LessThan(page.after[0]!) } : {}) },
    order: { id: 'DESC' },
    take: page.take,
  })
export const stepsOf = (ctx: Ctx, ids: readonly string[]): Promise<CorrectionStep[]> =>
  ids.length === 0 ? Promise.resolve([]) : ctx.db.createQueryBuilder(CorrectionStep, 's').where('s.correction_id = ANY(:ids)', { ids: [...ids] }).orderBy('s.at').addOrderBy('s.id').getMany()

const BATCH = 50
export const dueCorrections = async (ctx: Ctx): Promise<string[]> => {
  const rows = await ctx.db.find(Correction, { where: { state: 'proposed', expiresAt: LessThanOrEqual(ctx.now) }, order: { expiresAt: 'ASC' }, take: BATCH, select: { id: true } })
  return rows.map((row) => row.id)
}

/** A transaction as a counter-entry sees it: its lines turned round. */
export const turnedRound = async (ctx: Ctx, transactionId: string): Promise<{ kind: string; currencies: Currency[]; lines: CorrectionLine[] } | null> => {
  const rows: { kind: string; code: string; currency: Currency; minor: string }[] = await ctx.db.query(
    `SELECT t.kind, a.code, p.currency, (-sum(p.amount))::text AS minor FROM payments.ledger_transactions t
       JOIN payments.ledger_postings p ON p.transaction_id = t.id JOIN payments.ledger_accounts a ON a.id = p.account_id
      WHERE t.id = $1 GROUP BY t.kind, a.code, p.currency HAVING sum(p.amount) <> 0 ORDER BY a.code`,
    [transactionId],
  )
  if (rows.length === 0) return null
  return { kind: rows[0]!.kind, currencies: [...new Set(rows.map((row) => row.currency))], lines: rows.map(({ code, minor }) => ({ account: code, minor })) }
}

export const knownAccounts = async (ctx: Ctx, { codes, currency }: { codes: readonly string[]; currency: Currency }): Promise<Set<string>> => {
  const rows: { code: string }[] = await ctx.db.query('SELECT code FROM payments.ledger_accounts WHERE code = ANY($1::text[]) AND currency = $2', [codes, currency])
  return new Set(rows.map((row) => row.code))
}

/** What freelancers' accounts have above zero, and how much of it is spoken for. Locks guarded balances in the order of their ids. */
export const freelancerRoom = async (ctx: Ctx, { codes, currency }: { codes: readonly string[]; currency: Currency }): Promise<{ code: string; natural: bigint; claimed: bigint }[]> => {
  await ctx.db.query(
    `SELECT 1 FROM payments.ledger_balances WHERE account_id IN (SELECT id FROM payments.ledger_accounts WHERE code = ANY($1::text[]) AND currency = $2) ORDER BY account_id FOR UPDATE`,
    [codes, currency],
  )
  const rows: { code: string; natural: string; claimed: string }[] = await ctx.db.query(
    `SELECT a.code, (CASE a.normal WHEN 'C' THEN -coalesce(sum(p.amount), 0) ELSE coalesce(sum(p.amount), 0) END)::text AS natural,
       coalesce(CASE split_part(a.code, ':', 1)
         WHEN 'freelancer.payable' THEN (SELECT sum(o.amount_minor) FROM payments.operations o WHERE o.kind = 'release' AND o.freelancer_id::text = split_part(a.code, ':', 2)
           AND o.amount_currency = a.currency AND o.status = ANY($3::text[]))
         ELSE (SELECT sum(v.amount_minor) FROM payments.reversals v WHERE v.freelancer_id::text = split_part(a.code, ':', 2) AND v.currency = a.currency AND v.state IN ('waiting', 'open'))
       END, 0)::text AS claimed
     FROM payments.ledger_accounts a LEFT JOIN payments.ledger_postings p ON p.account_id = a.id
     WHERE a.code = ANY($1::text[]) AND a.currency = $2 GROUP BY a.id`,
    [codes, currency, openStatuses],
  )
  return rows.map(({ code, natural, claimed }) => ({ code, natural: BigInt(natural), claimed: BigInt(claimed) }))
}

/** What the newest comparison with the provider found. */
export const newestDifferences = async (ctx: Ctx): Promise<Reconciliation['differences']> => {
  const [last] = await ctx.db.find(Reconciliation, { order: { startedAt: 'DESC', id: 'DESC' }, take: 1 })
  return last?.differences ?? []
}
