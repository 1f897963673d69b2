import type { MigrationInterface, QueryRunner } from 'typeorm'

const orders = `CREATE TABLE payments.bank_orders (
  id uuid PRIMARY KEY, object_id text NOT NULL, kind text NOT NULL, key text NOT NULL, operation_id uuid NOT NULL, account text, milestone_id uuid, source_id text,
  amount_minor bigint NOT NULL, amount_currency char(3) NOT NULL, reference text, state text NOT NULL, failure text,
  created_at timestamptz NOT NULL, expires_at timestamptz, done_at timestamptz,
  CONSTRAINT bank_orders_object_once UNIQUE (object_id),
  CONSTRAINT bank_orders_key_once UNIQUE (key),
  CONSTRAINT bank_orders_reference_once UNIQUE (reference),
  CONSTRAINT bank_orders_kind_known CHECK (kind in ('incoming', 'transfer', 'reversal', 'refund', 'payout')),
  CONSTRAINT bank_orders_state_known CHECK (state in ('open', 'done', 'failed', 'ended')),
  CONSTRAINT bank_orders_amount_positive CHECK (amount_minor > 0),
  CONSTRAINT bank_orders_done_has_time CHECK (state <> 'done' or done_at is not null))`

const entries = `CREATE TABLE payments.bank_entries (
  id uuid PRIMARY KEY, order_id uuid CONSTRAINT bank_entries_order_fk REFERENCES payments.bank_orders (id),
  direction text NOT NULL, purpose text NOT NULL, amount_minor bigint NOT NULL, amount_currency char(3) NOT NULL, bank_reference text NOT NULL,
  booked_on date NOT NULL, other_party text NOT NULL, state text NOT NULL, note text,
  entered_by uuid NOT NULL, entered_at timestamptz NOT NULL, decided_by uuid, decided_at timestamptz,
  CONSTRAINT bank_entries_state_known CHECK (state in ('entered', 'confirmed', 'review', 'dismissed')),
  CONSTRAINT bank_entries_direction_known CHECK (direction in ('in', 'out')),
  CONSTRAINT bank_entries_purpose_known CHECK (purpose in ('payment', 'return')),
  CONSTRAINT bank_entries_amount_positive CHECK (amount_minor > 0),
  CONSTRAINT bank_entries_confirmed_belongs CHECK (state not in ('entered', 'confirmed') or order_id is not null))`

const details = `CREATE TABLE payments.bank_details (
  freelancer_id uuid PRIMARY KEY, holder text NOT NULL, bank_name text NOT NULL, account_number text NOT NULL, bank_code text NOT NULL,
  state text NOT NULL, remark text, changed_at timestamptz NOT NULL, decided_by uuid, decided_at timestamptz,
  CONSTRAINT bank_details_state_known CHECK (state in ('under_review', 'ready', 'refused')))`

const statements = [
  orders,
  entries,
  details,
  `CREATE INDEX bank_orders_open ON payments.bank_orders (kind, created_at) WHERE state = 'open'`,
  'CREATE INDEX bank_orders_account ON payments.bank_orders (account, kind)',
  'CREATE INDEX bank_orders_operation ON payments.bank_orders (operation_id)',
  `CREATE UNIQUE INDEX bank_entries_reference_once ON payments.bank_entries (direction, bank_reference) WHERE state <> 'dismissed'`,
  `CREATE UNIQUE INDEX bank_entries_order_once ON payments.bank_entries (order_id, purpose) WHERE state = 'entered' OR state = 'confirmed'`,
  'CREATE INDEX bank_entries_order ON payments.bank_entries (order_id)',
  `CREATE INDEX bank_entries_waiting ON payments.bank_entries (state, entered_at) WHERE state = 'entered' OR state = 'review'`,
  `CREATE INDEX bank_details_waiting ON payments.bank_details (changed_at) WHERE state = 'under_review'`,
  `ALTER TABLE payments.holds ADD COLUMN provider text NOT NULL DEFAULT 'stripe', ADD CONSTRAINT holds_provider_known CHECK (provider in ('stripe', 'manual'))`,
]

/** The second provider: what is asked of the bank, what operators saw on its statement, and where freelancers are paid. */
export class PaymentsManual1764500030000 implements MigrationInterface {
  name = 'PaymentsManual1764500030000'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['bank_entries', 'bank_orders', 'bank_details']) await runner.query(`DROP TABLE payments.${table}`)
    await runner.query('ALTER TABLE payments.holds DROP COLUMN provider')
  }
}
