import type { MigrationInterface, QueryRunner } from 'typeorm'

const corrections = `CREATE TABLE payments.corrections (
  id uuid PRIMARY KEY, currency char(3) NOT NULL, lines jsonb NOT NULL,
  reverses_id uuid CONSTRAINT corrections_reverses_fk REFERENCES payments.ledger_transactions (id), provider_entry_id text,
  reason text NOT NULL, state text NOT NULL, proposed_by uuid NOT NULL, proposed_at timestamptz NOT NULL, expires_at timestamptz NOT NULL,
  decided_by uuid, decided_at timestamptz, note text,
  transaction_id uuid CONSTRAINT corrections_transaction_fk REFERENCES payments.ledger_transactions (id),
  CONSTRAINT corrections_state_known CHECK (state in ('proposed', 'posted', 'refused', 'expired')),
  CONSTRAINT corrections_posted_has_transaction CHECK ((state = 'posted') = (transaction_id is not null)),
  CONSTRAINT corrections_two_people CHECK (state <> 'posted' or (decided_by is not null and decided_by <> proposed_by)))`

const steps = `CREATE TABLE payments.correction_steps (
  id uuid PRIMARY KEY, correction_id uuid NOT NULL CONSTRAINT correction_steps_correction_fk REFERENCES payments.corrections (id),
  step text NOT NULL, by_account uuid, note text, at timestamptz NOT NULL,
  CONSTRAINT correction_steps_step_known CHECK (step in ('proposed', 'posted', 'refused', 'expired')))`

const statements = [
  corrections,
  steps,
  `CREATE UNIQUE INDEX corrections_reversed_once ON payments.corrections (reverses_id) WHERE state = 'proposed' OR state = 'posted'`,
  `CREATE UNIQUE INDEX corrections_entry_once ON payments.corrections (provider_entry_id) WHERE state = 'proposed' OR state = 'posted'`,
  'CREATE INDEX corrections_transaction ON payments.corrections (transaction_id)',
  'CREATE INDEX corrections_reverses ON payments.corrections (reverses_id)',
  `CREATE INDEX corrections_waiting ON payments.corrections (expires_at) WHERE state = 'proposed'`,
  'CREATE INDEX correction_steps_correction ON payments.correction_steps (correction_id)',
  'CREATE TRIGGER correction_steps_append_only BEFORE UPDATE OR DELETE ON payments.correction_steps FOR EACH ROW EXECUTE FUNCTION payments.refuse_change()',
  'CREATE TRIGGER correction_steps_kept BEFORE TRUNCATE ON payments.correction_steps FOR EACH STATEMENT EXECUTE FUNCTION payments.refuse_change()',
  `CREATE TABLE payments.book_checks (
    id uuid PRIMARY KEY, checked_at timestamptz NOT NULL, tallies jsonb NOT NULL, violations jsonb NOT NULL, violation_count int NOT NULL)`,
  'CREATE INDEX book_checks_newest ON payments.book_checks (checked_at)',
]

/** Counter-entries by two people, and the kept results of holding the books against their promises. */
export class PaymentsCorrections1764500040000 implements MigrationInterface {
  name = 'PaymentsCorrections1764500040000'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['book_checks', 'correction_steps', 'corrections']) await runner.query(`DROP TABLE payments.${table}`)
  }
}
