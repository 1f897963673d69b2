import type { MigrationInterface, QueryRunner } from 'typeorm'

/**
 * Row by row in the order of their ids: each is found by its key, whatever the number of accounts. A join with the new
 * lines, of whose number the planner knows nothing, reads all balances of a house with many thousand accounts.
 */
const oneByOne = `CREATE OR REPLACE FUNCTION payments.add_to_balances() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE line record;
BEGIN
  FOR line IN SELECT account_id, sum(amount) AS amount FROM fresh GROUP BY account_id ORDER BY account_id LOOP
    UPDATE payments.ledger_balances SET balance = balance + line.amount, version = version + 1 WHERE account_id = line.account_id;
  END LOOP;
  RETURN NULL;
END $$`

const allAtOnce = `CREATE OR REPLACE FUNCTION payments.add_to_balances() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM payments.ledger_balances WHERE account_id IN (SELECT account_id FROM fresh) ORDER BY account_id FOR UPDATE;
  UPDATE payments.ledger_balances b SET balance = b.balance + d.amount, version = b.version + 1
    FROM (SELECT account_id, sum(amount) AS amount FROM fresh GROUP BY account_id) d WHERE b.account_id = d.account_id;
  RETURN NULL;
END $$`

export class PaymentsBalanceRows1764500060000 implements MigrationInterface {
  name = 'PaymentsBalanceRows1764500060000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(oneByOne)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(allAtOnce)
  }
}
