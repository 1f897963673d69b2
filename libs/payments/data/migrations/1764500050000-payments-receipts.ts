import type { MigrationInterface, QueryRunner } from 'typeorm'

const tables = [
  'ALTER TABLE payments.holds ADD COLUMN agreement jsonb',
  `CREATE TABLE payments.receipts (
    id uuid PRIMARY KEY, kind text NOT NULL, source_id uuid NOT NULL,
    milestone_id uuid NOT NULL CONSTRAINT receipts_hold_fk REFERENCES payments.holds (milestone_id),
    contract_id uuid NOT NULL, business_id uuid NOT NULL, freelancer_id uuid NOT NULL, currency char(3) NOT NULL,
    content jsonb NOT NULL, issued_at timestamptz NOT NULL,
    CONSTRAINT receipts_kind_known CHECK (kind in ('funding', 'release', 'refund')))`,
  `CREATE TABLE payments.receipt_numbers (
    receipt_id uuid PRIMARY KEY CONSTRAINT receipt_numbers_receipt_fk REFERENCES payments.receipts (id),
    year integer NOT NULL, seq integer NOT NULL,
    CONSTRAINT receipt_numbers_positive CHECK (year >= 2000 and seq > 0))`,
  'CREATE UNIQUE INDEX receipts_fact_once ON payments.receipts (kind, source_id)',
  'CREATE INDEX receipts_hold ON payments.receipts (milestone_id)',
  'CREATE UNIQUE INDEX receipt_numbers_once ON payments.receipt_numbers (year, seq)',
]

/**
 * Numbers are given at commit, one transaction after the other, and taken back with it: no gap ever.
 * Nothing is locked after this, so nobody waits in a circle; the lock is kept for the commit only.
 */
const numbered = `CREATE FUNCTION payments.number_receipt() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE of_year integer := extract(year FROM NEW.issued_at AT TIME ZONE 'UTC');
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('payments.receipt_numbers'), of_year);
  INSERT INTO payments.receipt_numbers (receipt_id, year, seq)
    SELECT NEW.id, of_year, coalesce(max(seq), 0) + 1 FROM payments.receipt_numbers WHERE year = of_year;
  RETURN NULL;
END $$`

const kept = `CREATE FUNCTION payments.refuse_receipt_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'receipts: % only takes new rows', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$`

const guards = [
  numbered,
  kept,
  `CREATE CONSTRAINT TRIGGER receipts_numbered AFTER INSERT ON payments.receipts
   DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION payments.number_receipt()`,
  ...['receipts', 'receipt_numbers'].flatMap((table) => [
    `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON payments.${table} FOR EACH ROW EXECUTE FUNCTION payments.refuse_receipt_change()`,
    `CREATE TRIGGER ${table}_kept BEFORE TRUNCATE ON payments.${table} FOR EACH STATEMENT EXECUTE FUNCTION payments.refuse_receipt_change()`,
    `REVOKE UPDATE, DELETE, TRUNCATE ON payments.${table} FROM PUBLIC`,
  ]),
]

/** Receipts: one per funding, release and refund, numbered without gaps, never changed. */
export class PaymentsReceipts1764500050000 implements MigrationInterface {
  name = 'PaymentsReceipts1764500050000'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...guards]) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE payments.receipt_numbers, payments.receipts')
    await runner.query('DROP FUNCTION payments.number_receipt, payments.refuse_receipt_change')
    await runner.query('ALTER TABLE payments.holds DROP COLUMN agreement')
  }
}
