import type { MigrationInterface, QueryRunner } from 'typeorm'

const holds = `CREATE TABLE payments.holds (
  milestone_id uuid PRIMARY KEY, contract_id uuid NOT NULL, business_id uuid NOT NULL, freelancer_id uuid NOT NULL,
  amount_minor bigint NOT NULL, amount_currency char(3) NOT NULL, client_fee_minor bigint NOT NULL,
  client_fee_bps int NOT NULL, commission_bps int NOT NULL, state text NOT NULL, frozen boolean NOT NULL DEFAULT false,
  released_minor bigint NOT NULL DEFAULT 0, refunded_minor bigint NOT NULL DEFAULT 0, lost_minor bigint NOT NULL DEFAULT 0,
  client_fee_earned_minor bigint NOT NULL DEFAULT 0, client_fee_refunded_minor bigint NOT NULL DEFAULT 0, client_fee_lost_minor bigint NOT NULL DEFAULT 0,
  payment_id text, charge_id text, provider_fee_minor bigint, paid_at timestamptz, released_at timestamptz, created_at timestamptz NOT NULL,
  CONSTRAINT holds_state_known CHECK (state in ('unfunded', 'funding', 'funded', 'released', 'refunded', 'split')),
  CONSTRAINT holds_amount_positive CHECK (amount_minor > 0 and client_fee_minor >= 0),
  CONSTRAINT holds_parts_fit CHECK (released_minor >= 0 and refunded_minor >= 0 and lost_minor >= 0
    and released_minor + refunded_minor + lost_minor <= amount_minor),
  CONSTRAINT holds_fee_parts_fit CHECK (client_fee_earned_minor >= 0 and client_fee_refunded_minor >= 0 and client_fee_lost_minor >= 0
    and client_fee_earned_minor + client_fee_refunded_minor + client_fee_lost_minor <= client_fee_minor))`

const operations = `CREATE TABLE payments.operations (
  id uuid PRIMARY KEY, kind text NOT NULL, entity_id uuid NOT NULL, generation int NOT NULL DEFAULT 0, hold_id uuid, freelancer_id uuid,
  idempotency_key text NOT NULL, amount_minor bigint NOT NULL, amount_currency char(3) NOT NULL, params jsonb, params_hash text,
  status text NOT NULL, blocked_reason text, attempts int NOT NULL DEFAULT 0, lookup_misses int NOT NULL DEFAULT 0,
  stripe_object_id text, last_error text, next_attempt_at timestamptz NOT NULL, first_sent_at timestamptz, last_sent_at timestamptz,
  created_at timestamptz NOT NULL, updated_at timestamptz NOT NULL,
  CONSTRAINT operations_key_once UNIQUE (idempotency_key),
  CONSTRAINT operations_object_once UNIQUE (kind, stripe_object_id),
  CONSTRAINT operations_generation_once UNIQUE (kind, entity_id, generation),
  CONSTRAINT operations_kind_known CHECK (kind in ('fund', 'release', 'reversal', 'refund', 'payout', 'expire_session')),
  CONSTRAINT operations_status_known CHECK (status in ('intended', 'submitted', 'confirmed', 'rejected', 'unknown', 'blocked', 'cancelled')),
  CONSTRAINT operations_blocked_has_reason CHECK ((status = 'blocked') = (blocked_reason is not null)),
  CONSTRAINT operations_reason_known CHECK (blocked_reason in ('payee', 'frozen', 'clearing', 'balance', 'review')),
  CONSTRAINT operations_amount_not_negative CHECK (amount_minor >= 0),
  CONSTRAINT operations_sent_has_params CHECK (first_sent_at is null or (params is not null and params_hash is not null)))`

const fundings = `CREATE TABLE payments.fundings (
  id uuid PRIMARY KEY, milestone_id uuid NOT NULL CONSTRAINT fundings_hold_fk REFERENCES payments.holds (milestone_id),
  title text NOT NULL, state text NOT NULL, url text, expires_at timestamptz NOT NULL, next_poll_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL, ended_at timestamptz,
  CONSTRAINT fundings_state_known CHECK (state in ('open', 'paid', 'ended', 'review')))`

const releases = `CREATE TABLE payments.releases (
  id uuid PRIMARY KEY, milestone_id uuid NOT NULL CONSTRAINT releases_hold_fk REFERENCES payments.holds (milestone_id),
  freelancer_id uuid NOT NULL, currency char(3) NOT NULL, gross_minor bigint NOT NULL, net_minor bigint NOT NULL,
  commission_minor bigint NOT NULL, client_fee_minor bigint NOT NULL, decided_at timestamptz NOT NULL, transferred_at timestamptz,
  CONSTRAINT releases_parts_add_up CHECK (gross_minor = net_minor + commission_minor and gross_minor > 0 and net_minor >= 0 and commission_minor >= 0))`

const payouts = `CREATE TABLE payments.payouts (
  id uuid PRIMARY KEY, freelancer_id uuid NOT NULL, connected_account text NOT NULL, amount_minor bigint NOT NULL, amount_currency char(3) NOT NULL,
  state text NOT NULL, by_hand boolean NOT NULL, provider_payout_id text, arrives_at timestamptz, paid_at timestamptz, failure text,
  next_poll_at timestamptz, created_at timestamptz NOT NULL,
  CONSTRAINT payouts_state_known CHECK (state in ('requested', 'in_transit', 'paid', 'failed')),
  CONSTRAINT payouts_amount_positive CHECK (amount_minor > 0))`

const payees = `CREATE TABLE payments.payees (
  freelancer_id uuid PRIMARY KEY, provider text NOT NULL DEFAULT 'stripe', country text NOT NULL, stripe_account_id text, state text NOT NULL,
  todo jsonb NOT NULL DEFAULT '[]', payout_mode text NOT NULL, next_payout_at timestamptz, refreshed_at timestamptz, created_at timestamptz NOT NULL,
  CONSTRAINT payees_state_known CHECK (state in ('none', 'incomplete', 'under_review', 'ready', 'restricted', 'rejected', 'unsupported')),
  CONSTRAINT payees_mode_known CHECK (payout_mode in ('auto', 'hand')))`

const events = `CREATE TABLE payments.stripe_events (
  id text PRIMARY KEY, endpoint text NOT NULL, account text, type text NOT NULL, object_id text, operation_hint uuid, live boolean NOT NULL,
  status text NOT NULL, created_at timestamptz NOT NULL, received_at timestamptz NOT NULL, processed_at timestamptz,
  CONSTRAINT stripe_events_endpoint_known CHECK (endpoint in ('platform', 'connect', 'v2')),
  CONSTRAINT stripe_events_status_known CHECK (status in ('stored', 'applied', 'ignored')))`

const indexes = [
  'CREATE INDEX holds_business ON payments.holds (business_id)',
  'CREATE INDEX holds_freelancer ON payments.holds (freelancer_id)',
  'CREATE INDEX holds_contract ON payments.holds (contract_id)',
  `CREATE UNIQUE INDEX operations_one_open_a_hold ON payments.operations (kind, hold_id) WHERE status NOT IN ('confirmed', 'rejected', 'cancelled')`,
  'CREATE INDEX operations_hold ON payments.operations (hold_id, kind)',
  `CREATE INDEX operations_waiting ON payments.operations (freelancer_id) WHERE status = 'blocked'`,
  `CREATE INDEX operations_due ON payments.operations (next_attempt_at) WHERE status IN ('intended', 'submitted', 'unknown', 'blocked')`,
  'CREATE INDEX fundings_hold ON payments.fundings (milestone_id, created_at)',
  `CREATE UNIQUE INDEX fundings_one_open ON payments.fundings (milestone_id) WHERE state = 'open'`,
  `CREATE INDEX fundings_due ON payments.fundings (next_poll_at) WHERE state = 'open'`,
  'CREATE INDEX releases_hold ON payments.releases (milestone_id)',
  'CREATE INDEX releases_freelancer ON payments.releases (freelancer_id, decided_at)',
  'CREATE INDEX payouts_freelancer ON payments.payouts (freelancer_id, created_at)',
  `CREATE INDEX payouts_due ON payments.payouts (next_poll_at) WHERE state = 'in_transit' OR state = 'paid'`,
  'CREATE UNIQUE INDEX payees_account_once ON payments.payees (stripe_account_id)',
  'CREATE INDEX payees_payout_due ON payments.payees (next_payout_at) WHERE next_payout_at IS NOT NULL',
  'CREATE INDEX stripe_events_received ON payments.stripe_events (received_at)',
]

export class PaymentsMoney1764400000000 implements MigrationInterface {
  name = 'PaymentsMoney1764400000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA IF NOT EXISTS payments')
    for (const statement of [holds, operations, fundings, releases, payouts, payees, events, ...indexes]) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA payments CASCADE')
  }
}
