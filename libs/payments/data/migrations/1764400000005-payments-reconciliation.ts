import type { MigrationInterface, QueryRunner } from 'typeorm'

const statements = [
  `CREATE TABLE payments.schedules (name text PRIMARY KEY, due_at timestamptz NOT NULL)`,
  `CREATE TABLE payments.ledger_seals (
    position bigint PRIMARY KEY, transaction_id uuid NOT NULL, hash text NOT NULL, sealed_at timestamptz NOT NULL,
    CONSTRAINT ledger_seals_transaction_once UNIQUE (transaction_id))`,
  'CREATE TRIGGER ledger_seals_append_only BEFORE UPDATE OR DELETE ON payments.ledger_seals FOR EACH ROW EXECUTE FUNCTION payments.refuse_change()',
  'CREATE TRIGGER ledger_seals_kept BEFORE TRUNCATE ON payments.ledger_seals FOR EACH STATEMENT EXECUTE FUNCTION payments.refuse_change()',
  'REVOKE UPDATE, DELETE, TRUNCATE ON payments.ledger_seals FROM PUBLIC',
  `CREATE TABLE payments.reconciliations (
    id uuid PRIMARY KEY, started_at timestamptz NOT NULL, finished_at timestamptz NOT NULL, entries int NOT NULL, accounts int NOT NULL,
    balances jsonb NOT NULL, differences jsonb NOT NULL, difference_count int NOT NULL)`,
  'CREATE INDEX reconciliations_started ON payments.reconciliations (started_at)',
  'ALTER TABLE payments.operations DROP CONSTRAINT operations_reason_known',
  `ALTER TABLE payments.operations ADD CONSTRAINT operations_reason_known
    CHECK (blocked_reason in ('payee', 'frozen', 'clearing', 'balance', 'review', 'reversal', 'books'))`,
]

/** The books against the provider's, the chain over the books, and work that falls due at fixed times. */
export class PaymentsReconciliation1764400000005 implements MigrationInterface {
  name = 'PaymentsReconciliation1764400000005'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['reconciliations', 'ledger_seals', 'schedules']) await runner.query(`DROP TABLE payments.${table}`)
    await runner.query('ALTER TABLE payments.operations DROP CONSTRAINT operations_reason_known')
    await runner.query(`ALTER TABLE payments.operations ADD CONSTRAINT operations_reason_known
      CHECK (blocked_reason in ('payee', 'frozen', 'clearing', 'balance', 'review', 'reversal'))`)
  }
}
