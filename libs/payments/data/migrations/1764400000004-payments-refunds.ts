import type { MigrationInterface, QueryRunner } from 'typeorm'

const refunds = `CREATE TABLE payments.refunds (
  id uuid PRIMARY KEY, milestone_id uuid NOT NULL CONSTRAINT refunds_hold_fk REFERENCES payments.holds (milestone_id),
  freelancer_id uuid NOT NULL, currency char(3) NOT NULL, amount_minor bigint NOT NULL, client_fee_minor bigint NOT NULL,
  returned_net_minor bigint NOT NULL, state text NOT NULL, provider_refund_id text, debited boolean NOT NULL DEFAULT false, failure text,
  next_poll_at timestamptz, decided_at timestamptz NOT NULL, refunded_at timestamptz,
  CONSTRAINT refunds_state_known CHECK (state in ('requested', 'pending', 'refunded', 'failed')),
  CONSTRAINT refunds_amount_positive CHECK (amount_minor > 0 and client_fee_minor >= 0 and returned_net_minor >= 0))`

const reversals = `CREATE TABLE payments.reversals (
  id uuid PRIMARY KEY, refund_id uuid NOT NULL CONSTRAINT reversals_refund_fk REFERENCES payments.refunds (id),
  release_id uuid NOT NULL CONSTRAINT reversals_release_fk REFERENCES payments.releases (id), freelancer_id uuid NOT NULL,
  transfer_id text NOT NULL, connected_account text NOT NULL, currency char(3) NOT NULL, amount_minor bigint NOT NULL,
  state text NOT NULL, created_at timestamptz NOT NULL,
  CONSTRAINT reversals_state_known CHECK (state in ('waiting', 'open', 'confirmed', 'rejected')),
  CONSTRAINT reversals_amount_positive CHECK (amount_minor > 0))`

const statements = [
  refunds,
  reversals,
  'CREATE INDEX refunds_hold ON payments.refunds (milestone_id)',
  'CREATE INDEX refunds_freelancer ON payments.refunds (freelancer_id, decided_at)',
  'CREATE INDEX refunds_due ON payments.refunds (next_poll_at) WHERE next_poll_at IS NOT NULL',
  'CREATE INDEX reversals_refund ON payments.reversals (refund_id, state)',
  'CREATE INDEX reversals_release ON payments.reversals (release_id)',
  `CREATE INDEX reversals_open ON payments.reversals (freelancer_id) WHERE state = 'waiting' OR state = 'open'`,
  `ALTER TABLE payments.releases ADD COLUMN recovered_minor bigint NOT NULL DEFAULT 0, ADD COLUMN returned_gross_minor bigint NOT NULL DEFAULT 0,
    ADD CONSTRAINT releases_returned_fits CHECK (recovered_minor >= 0 and recovered_minor <= net_minor and returned_gross_minor >= 0 and returned_gross_minor <= gross_minor)`,
  'ALTER TABLE payments.operations DROP CONSTRAINT operations_reason_known',
  `ALTER TABLE payments.operations ADD CONSTRAINT operations_reason_known
    CHECK (blocked_reason in ('payee', 'frozen', 'clearing', 'balance', 'review', 'reversal'))`,
]

/** Refunds, and the reversals of transfers that they need. */
export class PaymentsRefunds1764400000004 implements MigrationInterface {
  name = 'PaymentsRefunds1764400000004'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE payments.reversals')
    await runner.query('DROP TABLE payments.refunds')
    await runner.query('ALTER TABLE payments.releases DROP COLUMN recovered_minor, DROP COLUMN returned_gross_minor')
    await runner.query('ALTER TABLE payments.operations DROP CONSTRAINT operations_reason_known')
    await runner.query(`ALTER TABLE payments.operations ADD CONSTRAINT operations_reason_known CHECK (blocked_reason in ('payee', 'frozen', 'clearing', 'balance', 'review'))`)
  }
}
