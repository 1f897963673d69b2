import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Read-only views with names and columns that stay (PAYMENTS 11). Amounts of milestones are the milestone part only (DECISIONS 49). */
const views = {
  postings: `SELECT p.transaction_id, t.kind, t.source_type, t.source_id, a.code AS account_code, p.currency, p.amount, t.occurred_at
    FROM payments.ledger_postings p JOIN payments.ledger_transactions t ON t.id = p.transaction_id JOIN payments.ledger_accounts a ON a.id = p.account_id`,
  operations: `SELECT id, kind, entity_id, generation, idempotency_key, status, stripe_object_id, amount_minor AS amount, amount_currency AS currency,
    attempts, created_at, updated_at FROM payments.operations`,
  milestones: `SELECT milestone_id, contract_id, amount_currency AS currency, amount_minor AS amount, client_fee_minor AS client_fee, commission_bps,
    state AS money_state, frozen, released_minor AS released, refunded_minor AS refunded, lost_minor AS lost FROM payments.holds`,
  events: 'SELECT id AS event_id, account, type, received_at, status FROM payments.stripe_events',
  payees: 'SELECT freelancer_id, stripe_account_id, state FROM payments.payees',
}

export class PaymentsAudit1764400000002 implements MigrationInterface {
  name = 'PaymentsAudit1764400000002'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA IF NOT EXISTS payments_audit')
    for (const [name, query] of Object.entries(views)) await runner.query(`CREATE VIEW payments_audit.${name} AS ${query}`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA payments_audit CASCADE')
  }
}
