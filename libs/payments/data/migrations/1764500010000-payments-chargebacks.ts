import type { MigrationInterface, QueryRunner } from 'typeorm'

const chargebacks = `CREATE TABLE payments.chargebacks (
  id uuid PRIMARY KEY, dispute_id text NOT NULL CONSTRAINT chargebacks_dispute_once UNIQUE, charge_id text NOT NULL,
  milestone_id uuid CONSTRAINT chargebacks_hold_fk REFERENCES payments.holds (milestone_id), state text NOT NULL, provider_status text NOT NULL,
  reason text NOT NULL, amount_minor bigint NOT NULL, amount_currency char(3) NOT NULL, away_minor bigint NOT NULL DEFAULT 0,
  fee_minor bigint NOT NULL DEFAULT 0, lost_minor bigint NOT NULL DEFAULT 0, fee_lost_minor bigint NOT NULL DEFAULT 0, owed_minor bigint NOT NULL DEFAULT 0,
  absorbed_minor bigint NOT NULL DEFAULT 0, clawed_minor bigint NOT NULL DEFAULT 0, round int NOT NULL DEFAULT 0, policy text NOT NULL DEFAULT 'absorb',
  clawback_at timestamptz, evidence_due_by timestamptz, submission_count int NOT NULL DEFAULT 0, evidence text, warn_at timestamptz, next_poll_at timestamptz,
  version int NOT NULL DEFAULT 0, opened_at timestamptz NOT NULL, ended_at timestamptz,
  CONSTRAINT chargebacks_state_known CHECK (state in ('warning_needs_response', 'warning_under_review', 'warning_closed', 'needs_response', 'under_review',
    'won', 'lost', 'prevented', 'appeal_needs_response', 'appeal_under_review', 'needs_review')),
  CONSTRAINT chargebacks_policy_known CHECK (policy in ('absorb', 'clawback')),
  CONSTRAINT chargebacks_parts_not_negative CHECK (lost_minor >= 0 and fee_lost_minor >= 0 and owed_minor >= 0 and absorbed_minor >= 0 and clawed_minor >= 0 and clawed_minor <= lost_minor))`

const freezes = `CREATE TABLE payments.freezes (
  id uuid PRIMARY KEY, milestone_id uuid NOT NULL CONSTRAINT freezes_hold_fk REFERENCES payments.holds (milestone_id), reason text NOT NULL,
  source text NOT NULL, note text, by_account uuid, frozen_at timestamptz NOT NULL, lifted_at timestamptz, lift_note text, lifted_by uuid,
  CONSTRAINT freezes_cause_once UNIQUE (milestone_id, reason, source),
  CONSTRAINT freezes_reason_known CHECK (reason in ('chargeback', 'inquiry', 'fraud_warning', 'operator')))`

const answers = `CREATE TABLE payments.dispute_answers (
  id uuid PRIMARY KEY, chargeback_id uuid NOT NULL CONSTRAINT dispute_answers_chargeback_fk REFERENCES payments.chargebacks (id), step text NOT NULL,
  text text, by_account uuid NOT NULL, decided_at timestamptz NOT NULL,
  CONSTRAINT dispute_answers_step_known CHECK (step in ('write', 'submit', 'accept')))`

const known = (table: string, { name, column, values }: { name: string; column: string; values: string[] }): string[] => [
  `ALTER TABLE payments.${table} DROP CONSTRAINT ${name}`,
  `ALTER TABLE payments.${table} ADD CONSTRAINT ${name} CHECK (${column} in (${values.map((value) => `'${value}'`).join(', ')}))`,
]
const kinds = ['fund', 'release', 'reversal', 'refund', 'payout', 'expire_session']
const refundStates = ['requested', 'pending', 'refunded', 'failed']

const statements = [
  chargebacks,
  'CREATE INDEX chargebacks_hold ON payments.chargebacks (milestone_id)',
  'CREATE INDEX chargebacks_poll ON payments.chargebacks (next_poll_at) WHERE next_poll_at IS NOT NULL',
  'CREATE INDEX chargebacks_warn ON payments.chargebacks (warn_at) WHERE warn_at IS NOT NULL',
  'CREATE INDEX chargebacks_clawback ON payments.chargebacks (clawback_at) WHERE clawback_at IS NOT NULL',
  freezes,
  'CREATE INDEX freezes_standing ON payments.freezes (milestone_id) WHERE lifted_at IS NULL',
  answers,
  'CREATE INDEX dispute_answers_chargeback ON payments.dispute_answers (chargeback_id)',
  'CREATE INDEX holds_charge ON payments.holds (charge_id) WHERE charge_id IS NOT NULL',
  'ALTER TABLE payments.holds ADD COLUMN kept_minor bigint NOT NULL DEFAULT 0',
  `CREATE INDEX holds_kept ON payments.holds (freelancer_id) WHERE kept_minor > 0`,
  ...known('operations', { name: 'operations_kind_known', column: 'kind', values: [...kinds, 'answer_dispute'] }),
  ...known('refunds', { name: 'refunds_state_known', column: 'state', values: [...refundStates, 'charged_back'] }),
  'ALTER TABLE payments.reversals ALTER COLUMN refund_id DROP NOT NULL',
  `ALTER TABLE payments.reversals ADD COLUMN chargeback_id uuid CONSTRAINT reversals_chargeback_fk REFERENCES payments.chargebacks (id),
    ADD CONSTRAINT reversals_one_cause CHECK ((refund_id is null) <> (chargeback_id is null))`,
  'CREATE INDEX reversals_chargeback ON payments.reversals (chargeback_id, state)',
]

/** Chargebacks, what freezes money, and what an operator answers the bank. */
export class PaymentsChargebacks1764500010000 implements MigrationInterface {
  name = 'PaymentsChargebacks1764500010000'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM payments.reversals WHERE refund_id IS NULL')
    await runner.query('ALTER TABLE payments.reversals DROP COLUMN chargeback_id')
    await runner.query('ALTER TABLE payments.reversals ALTER COLUMN refund_id SET NOT NULL')
    for (const table of ['dispute_answers', 'freezes', 'chargebacks']) await runner.query(`DROP TABLE payments.${table}`)
    await runner.query('DROP INDEX payments.holds_charge')
    await runner.query('ALTER TABLE payments.holds DROP COLUMN kept_minor')
    const before = [
      ...known('operations', { name: 'operations_kind_known', column: 'kind', values: kinds }),
      ...known('refunds', { name: 'refunds_state_known', column: 'state', values: refundStates }),
    ]
    for (const statement of before) await runner.query(statement)
  }
}
