import type { MigrationInterface, QueryRunner } from 'typeorm'

const tables = [
  `CREATE TABLE payments.ledger_accounts (
    id uuid PRIMARY KEY, code text NOT NULL, currency char(3) NOT NULL, normal char(1) NOT NULL, guarded boolean NOT NULL,
    CONSTRAINT ledger_accounts_code_once UNIQUE (code, currency),
    CONSTRAINT ledger_accounts_normal_known CHECK (normal in ('D', 'C')))`,
  `CREATE TABLE payments.ledger_transactions (
    id uuid PRIMARY KEY, seq bigserial NOT NULL, kind text NOT NULL, source_type text NOT NULL, source_id text NOT NULL, operation_id uuid,
    occurred_at timestamptz NOT NULL, created_at timestamptz NOT NULL,
    CONSTRAINT ledger_transactions_fact_once UNIQUE (kind, source_type, source_id),
    CONSTRAINT ledger_transactions_seq_once UNIQUE (seq))`,
  `CREATE TABLE payments.ledger_postings (
    id uuid PRIMARY KEY,
    transaction_id uuid NOT NULL CONSTRAINT ledger_postings_transaction_fk REFERENCES payments.ledger_transactions (id),
    account_id uuid NOT NULL CONSTRAINT ledger_postings_account_fk REFERENCES payments.ledger_accounts (id),
    currency char(3) NOT NULL, amount bigint NOT NULL,
    CONSTRAINT ledger_postings_not_zero CHECK (amount <> 0))`,
  `CREATE TABLE payments.ledger_balances (
    account_id uuid PRIMARY KEY CONSTRAINT ledger_balances_account_fk REFERENCES payments.ledger_accounts (id),
    normal char(1) NOT NULL, balance bigint NOT NULL DEFAULT 0, version bigint NOT NULL DEFAULT 0,
    CONSTRAINT ledger_balances_not_overdrawn CHECK ((CASE WHEN normal = 'C' THEN - balance ELSE balance END) >= 0))`,
  'CREATE INDEX ledger_transactions_operation ON payments.ledger_transactions (operation_id)',
  'CREATE INDEX ledger_postings_transaction ON payments.ledger_postings (transaction_id)',
  'CREATE INDEX ledger_postings_account ON payments.ledger_postings (account_id)',
]

/** Checked at commit: every transaction sums to zero per currency, every line speaks its account's currency. */
const balanced = `CREATE FUNCTION payments.check_posting() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE off record;
BEGIN
  IF NEW.currency <> (SELECT currency FROM payments.ledger_accounts WHERE id = NEW.account_id) THEN
    RAISE EXCEPTION 'ledger: a % posting on an account of another currency', NEW.currency USING ERRCODE = 'check_violation';
  END IF;
  SELECT currency, sum(amount) AS total INTO off FROM payments.ledger_postings
   WHERE transaction_id = NEW.transaction_id GROUP BY currency HAVING sum(amount) <> 0 LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'ledger: transaction % is off balance by % %', NEW.transaction_id, off.total, off.currency USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$`

/** A guarded account has its balance row from the first moment, so that its check can always be made. */
const opened = `CREATE FUNCTION payments.open_balance() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO payments.ledger_balances (account_id, normal) VALUES (NEW.id, NEW.normal);
  RETURN NULL;
END $$`

/** Balance rows are locked in the order of their ids, so that two movements never wait for each other in a circle. */
const summed = `CREATE FUNCTION payments.add_to_balances() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM payments.ledger_balances WHERE account_id IN (SELECT account_id FROM fresh) ORDER BY account_id FOR UPDATE;
  UPDATE payments.ledger_balances b SET balance = b.balance + d.amount, version = b.version + 1
    FROM (SELECT account_id, sum(amount) AS amount FROM fresh GROUP BY account_id) d WHERE b.account_id = d.account_id;
  RETURN NULL;
END $$`

const appendOnly = `CREATE FUNCTION payments.refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'ledger: % only takes new rows, errors are undone by counter-entries', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$`

const guards = [
  balanced,
  opened,
  summed,
  appendOnly,
  `CREATE CONSTRAINT TRIGGER ledger_postings_balanced AFTER INSERT ON payments.ledger_postings
   DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION payments.check_posting()`,
  `CREATE TRIGGER ledger_accounts_opened AFTER INSERT ON payments.ledger_accounts
   FOR EACH ROW WHEN (NEW.guarded) EXECUTE FUNCTION payments.open_balance()`,
  `CREATE TRIGGER ledger_postings_summed AFTER INSERT ON payments.ledger_postings
   REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT EXECUTE FUNCTION payments.add_to_balances()`,
  ...['ledger_accounts', 'ledger_transactions', 'ledger_postings'].flatMap((table) => [
    `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE ON payments.${table} FOR EACH ROW EXECUTE FUNCTION payments.refuse_change()`,
    `CREATE TRIGGER ${table}_kept BEFORE TRUNCATE ON payments.${table} FOR EACH STATEMENT EXECUTE FUNCTION payments.refuse_change()`,
    `REVOKE UPDATE, DELETE, TRUNCATE ON payments.${table} FROM PUBLIC`,
  ]),
  // Nothing refers to postings, so not even the owner needs these rights on them.
  'REVOKE UPDATE, DELETE, TRUNCATE ON payments.ledger_postings FROM CURRENT_USER',
]

export class PaymentsLedger1764400000001 implements MigrationInterface {
  name = 'PaymentsLedger1764400000001'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...guards]) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['ledger_balances', 'ledger_postings', 'ledger_transactions', 'ledger_accounts']) await runner.query(`DROP TABLE payments.${table}`)
    for (const name of ['check_posting', 'open_balance', 'add_to_balances', 'refuse_change']) await runner.query(`DROP FUNCTION payments.${name}()`)
  }
}
