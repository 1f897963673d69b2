import { createHash } from 'node:crypto'
import type { Ctx } from '@rolecall/platform'

/** Links of one run; what is left waits for the next. */
const BATCH = 500
/** A transaction that commits so many numbers late is still found. */
const LATE_SEQS = 10_000

/** A transaction `t` with its lines as one text that never changes. */
export const transactionContent = `jsonb_build_array(t.seq, t.kind, t.source_type, t.source_id, t.operation_id,
  extract(epoch FROM t.occurred_at), extract(epoch FROM t.created_at),
  (SELECT jsonb_agg(jsonb_build_array(a.code, p.currency, p.amount) ORDER BY a.code, p.currency, p.amount)
     FROM payments.ledger_postings p JOIN payments.ledger_accounts a ON a.id = p.account_id WHERE p.transaction_id = t.id))::text`

const hashOf = (before: string, content: string): string => createHash('sha256').update(before + content).digest('hex')

/**
 * Chains committed transactions: each link's hash covers the link before it, so nothing sealed can be changed,
 * taken out or slipped in unseen. In the order of `seq`; one that commits late is chained when it is seen.
 */
export const sealLedger = async (ctx: Ctx): Promise<number> => {
  await ctx.db.query(`SELECT pg_advisory_xact_lock(hashtext('payments.ledger_seals'))`)
  const [last]: { position: string; hash: string; seq: string }[] = await ctx.db.query(
    'SELECT position, hash, (SELECT max(seq) FROM payments.ledger_transactions t JOIN payments.ledger_seals s ON s.transaction_id = t.id) AS seq FROM payments.ledger_seals ORDER BY position DESC LIMIT 1',
  )
  const rows: { id: string; content: string }[] = await ctx.db.query(
    `SELECT t.id, ${transactionContent} AS content FROM payments.ledger_transactions t
      WHERE t.seq > $1 AND NOT EXISTS (SELECT 1 FROM payments.ledger_seals s WHERE s.transaction_id = t.id) ORDER BY t.seq LIMIT ${BATCH}`,
    [(BigInt(last?.seq ?? 0) - BigInt(LATE_SEQS)).toString()],
  )
  let before = last?.hash ?? ''
  const links = rows.map(({ id, content }, index) => {
    before = hashOf(before, content)
    return { position: (BigInt(last?.position ?? 0) + BigInt(index) + 1n).toString(), transaction_id: id, hash: before }
  })
  if (links.length === 0) return 0
  await ctx.db.query(
    `INSERT INTO payments.ledger_seals (position, transaction_id, hash, sealed_at)
     SELECT position, transaction_id, hash, $2 FROM jsonb_to_recordset($1::jsonb) AS l(position bigint, transaction_id uuid, hash text)`,
    [JSON.stringify(links), ctx.now],
  )
  return links.length
}

/** Links that do not follow from the link before and from what the books say now. */
export const brokenLinks = `SELECT position, transaction_id FROM (
  SELECT s.position, s.transaction_id, s.hash, ${transactionContent} AS content,
         lag(s.hash) OVER (ORDER BY s.position) AS before, lag(s.position) OVER (ORDER BY s.position) AS follows
    FROM payments.ledger_seals s LEFT JOIN payments.ledger_transactions t ON t.id = s.transaction_id) link
  WHERE position <> coalesce(follows, 0) + 1 OR hash <> encode(sha256(convert_to(coalesce(before, '') || content, 'UTF8')), 'hex') ORDER BY position LIMIT 20`
