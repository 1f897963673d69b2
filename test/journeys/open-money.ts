import { fromPublicId, newId, toPublicId } from '@rolecall/kernel'
import type { World } from '../support/world.js'

type Sql = (text: string, values: unknown[]) => Promise<unknown>

/** Money that goes back by bank transfer, and a line of the statement that fits nothing. */
const bankOf = async (sql: Sql, milestoneId: string) => {
  const order = newId()
  const entry = newId()
  await sql(
    `INSERT INTO payments.bank_orders (id, object_id, kind, key, operation_id, milestone_id, source_id, amount_minor, amount_currency, reference, state, created_at)
     VALUES ($1::uuid, $3, 'refund', $4, $1::uuid, $2::uuid, 'bank_in_none', 100, 'EUR', $5, 'open', now())`,
    [order, milestoneId, `bank_re_${order}`, `rc:refund:${order}`, `RC-${order.slice(-8)}`],
  )
  await sql(
    `INSERT INTO payments.bank_entries (id, direction, purpose, amount_minor, amount_currency, bank_reference, booked_on, other_party, state, note, entered_by, entered_at)
     VALUES ($1::uuid, 'in', 'payment', 100, 'EUR', $2, '2026-11-25', 'Nobody', 'review', 'unknown_reference', $1::uuid, now())`,
    [entry, `LINE-${entry}`],
  )
  return { bankOrder: toPublicId('bankOrder', order), bankEntry: toPublicId('bankEntry', entry) }
}

/** A payment that the bank asks about, with words for it that were not handed in. */
const chargebackOf = async (sql: Sql, milestoneId: string): Promise<string> => {
  const id = newId()
  await sql(
    `INSERT INTO payments.chargebacks (id, dispute_id, charge_id, milestone_id, state, provider_status, reason, amount_minor, amount_currency, evidence, version, opened_at)
     VALUES ($1::uuid, $2, $3, $4::uuid, 'needs_response', 'needs_response', 'fraudulent', 51500, 'EUR', 'All of it was accepted.', 1, now())`,
    [id, `dp_${id}`, `ch_${id}`, milestoneId],
  )
  return toPublicId('chargeback', id)
}

/** A call to the provider that waits for its time. */
const operationOf = async (sql: Sql): Promise<string> => {
  const id = newId()
  await sql(
    `INSERT INTO payments.operations (id, kind, entity_id, idempotency_key, amount_minor, amount_currency, status, next_attempt_at, created_at, updated_at)
     VALUES ($1::uuid, 'payout', $1::uuid, $2, 100, 'EUR', 'intended', now() + interval '1 day', now(), now())`,
    [id, `rc:payout:${id}:0`],
  )
  return toPublicId('operation', id)
}

/** A counter-entry that another operator proposed. */
const correctionOf = async (sql: Sql): Promise<string> => {
  const id = newId()
  const lines = [{ account: 'suspense', minor: '100' }, { account: 'expense.loss', minor: '-100' }]
  await sql(
    `INSERT INTO payments.corrections (id, currency, lines, reason, state, proposed_by, proposed_at, expires_at)
     VALUES ($1::uuid, 'EUR', $2::jsonb, 'A cent was booked twice.', 'proposed', $3::uuid, now(), now() + interval '7 days')`,
    [id, JSON.stringify(lines), newId()],
  )
  return toPublicId('correction', id)
}

/** What waits for an operator, about the money of one milestone. */
export const moneyOf = async (world: World, milestone: string) => {
  const sql: Sql = (text, values) => world.database.query(text, values)
  const milestoneId = fromPublicId('milestone', milestone)!
  return { ...(await bankOf(sql, milestoneId)), chargeback: await chargebackOf(sql, milestoneId), operation: await operationOf(sql), correction: await correctionOf(sql) }
}
