import type { MigrationInterface, QueryRunner } from 'typeorm'

const contracts = `CREATE TABLE contracts.contracts (
  id uuid NOT NULL, job_id uuid NOT NULL, proposal_id uuid NOT NULL, business_id uuid NOT NULL, freelancer_id uuid NOT NULL,
  title text NOT NULL, role_slug text NOT NULL, catalogue_version integer NOT NULL, time_zone text NOT NULL,
  starts_on date NOT NULL, ends_on date NOT NULL, hours_per_week integer NOT NULL,
  price_minor bigint NOT NULL, price_currency character(3) NOT NULL,
  state text NOT NULL, waits_until timestamptz, end_reason text, created_at timestamptz NOT NULL, ended_at timestamptz,
  CONSTRAINT contracts_pkey PRIMARY KEY (id),
  CONSTRAINT contracts_job_fk FOREIGN KEY (job_id) REFERENCES hiring.jobs (id),
  CONSTRAINT contracts_proposal_fk FOREIGN KEY (proposal_id) REFERENCES hiring.proposals (id),
  CONSTRAINT contracts_business_fk FOREIGN KEY (business_id) REFERENCES identity.businesses (id),
  CONSTRAINT contracts_freelancer_fk FOREIGN KEY (freelancer_id) REFERENCES talent.freelancers (account_id),
  CONSTRAINT contracts_state_known CHECK (state IN ('offered', 'signed_by_client', 'signed', 'active', 'paused', 'ending', 'ended', 'cancelled')),
  CONSTRAINT contracts_days_in_order CHECK (ends_on >= starts_on))`
const terms = `CREATE TABLE contracts.terms (
  id uuid NOT NULL, contract_id uuid NOT NULL, version integer NOT NULL, hash text NOT NULL, lang text NOT NULL,
  content jsonb NOT NULL, created_at timestamptz NOT NULL,
  CONSTRAINT terms_pkey PRIMARY KEY (id),
  CONSTRAINT terms_contract_fk FOREIGN KEY (contract_id) REFERENCES contracts.contracts (id),
  CONSTRAINT terms_hash_is_sha256 CHECK (hash ~ '^[0-9a-f]{64}$'))`
const signatures = `CREATE TABLE contracts.signatures (
  terms_id uuid NOT NULL, party text NOT NULL, account_id uuid NOT NULL, hash text NOT NULL, signed_at timestamptz NOT NULL,
  CONSTRAINT signatures_pkey PRIMARY KEY (terms_id, party),
  CONSTRAINT signatures_terms_fk FOREIGN KEY (terms_id) REFERENCES contracts.terms (id),
  CONSTRAINT signatures_party_known CHECK (party IN ('client', 'freelancer')))`
const milestones = `CREATE TABLE contracts.milestones (
  id uuid NOT NULL, contract_id uuid NOT NULL, ordinal integer NOT NULL, title text NOT NULL, starts_on date NOT NULL, ends_on date NOT NULL,
  price_minor bigint NOT NULL, price_currency character(3) NOT NULL, state text NOT NULL,
  started_at timestamptz, submitted_at timestamptz, auto_approve_at timestamptz, rework_until timestamptz, changes_reason text,
  approved_at timestamptz, decision_id uuid,
  CONSTRAINT milestones_pkey PRIMARY KEY (id),
  CONSTRAINT milestones_contract_fk FOREIGN KEY (contract_id) REFERENCES contracts.contracts (id),
  CONSTRAINT milestones_state_known CHECK (state IN ('planned', 'in_progress', 'submitted', 'changes_requested', 'approved', 'cancelled')),
  CONSTRAINT milestones_price_positive CHECK (price_minor > 0))`
const items = `CREATE TABLE contracts.items (
  id uuid NOT NULL, contract_id uuid NOT NULL, milestone_id uuid NOT NULL, duty_slug text NOT NULL, title text NOT NULL, cadence text NOT NULL,
  ordinal integer NOT NULL, due_at timestamptz NOT NULL, share_minor bigint NOT NULL, required jsonb NOT NULL, counted boolean NOT NULL,
  state text NOT NULL, rounds integer NOT NULL DEFAULT 0, submitted_at timestamptz, review_until timestamptz, accepted_at timestamptz,
  CONSTRAINT items_pkey PRIMARY KEY (id),
  CONSTRAINT items_contract_fk FOREIGN KEY (contract_id) REFERENCES contracts.contracts (id),
  CONSTRAINT items_milestone_fk FOREIGN KEY (milestone_id) REFERENCES contracts.milestones (id),
  CONSTRAINT items_state_known CHECK (state IN ('planned', 'submitted', 'changes_requested', 'accepted', 'partly_accepted', 'missed', 'skipped', 'blocked', 'disputed')),
  CONSTRAINT items_share_not_negative CHECK (share_minor >= 0))`
const files = `CREATE TABLE contracts.files (
  id uuid NOT NULL, owner_id uuid NOT NULL, name text NOT NULL, media_type text NOT NULL, bytes integer NOT NULL, sha256 text NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT files_pkey PRIMARY KEY (id),
  CONSTRAINT files_bytes_positive CHECK (bytes > 0))`
const evidence = `CREATE TABLE contracts.item_evidence (
  id uuid NOT NULL, item_id uuid NOT NULL, kind text NOT NULL, url text, text text, file_id uuid, round integer NOT NULL, submitted_at timestamptz NOT NULL,
  CONSTRAINT item_evidence_pkey PRIMARY KEY (id),
  CONSTRAINT item_evidence_item_fk FOREIGN KEY (item_id) REFERENCES contracts.items (id),
  CONSTRAINT item_evidence_file_fk FOREIGN KEY (file_id) REFERENCES contracts.files (id),
  CONSTRAINT item_evidence_kind_known CHECK (kind IN ('link', 'file', 'text', 'metrics', 'ads_export', 'inbox_log', 'flow', 'test_run')),
  CONSTRAINT item_evidence_one_shape CHECK (num_nonnulls(url, text, file_id) = 1))`
const links = `CREATE TABLE contracts.evidence_links (
  freelancer_id uuid NOT NULL, link_key text NOT NULL, item_id uuid NOT NULL,
  CONSTRAINT evidence_links_pkey PRIMARY KEY (freelancer_id, link_key),
  CONSTRAINT evidence_links_item_fk FOREIGN KEY (item_id) REFERENCES contracts.items (id))`
const events = `CREATE TABLE contracts.item_events (
  id uuid NOT NULL, item_id uuid NOT NULL, move text NOT NULL, state text NOT NULL, party text NOT NULL, account_id uuid, reason text, at timestamptz NOT NULL,
  CONSTRAINT item_events_pkey PRIMARY KEY (id),
  CONSTRAINT item_events_item_fk FOREIGN KEY (item_id) REFERENCES contracts.items (id),
  CONSTRAINT item_events_party_known CHECK (party IN ('client', 'freelancer', 'system')))`

const indexes = [
  'CREATE INDEX contracts_business ON contracts.contracts (business_id, id)',
  'CREATE INDEX contracts_job ON contracts.contracts (job_id)',
  'CREATE INDEX contracts_freelancer ON contracts.contracts (freelancer_id, id)',
  'CREATE INDEX contracts_waiting ON contracts.contracts (waits_until) WHERE waits_until IS NOT NULL',
  "CREATE UNIQUE INDEX contracts_proposal_once ON contracts.contracts (proposal_id) WHERE state <> 'cancelled'",
  'CREATE UNIQUE INDEX terms_version_once ON contracts.terms (contract_id, version)',
  'CREATE UNIQUE INDEX milestones_ordinal_once ON contracts.milestones (contract_id, ordinal)',
  "CREATE INDEX milestones_auto_approve ON contracts.milestones (auto_approve_at) WHERE state = 'submitted'",
  "CREATE INDEX milestones_rework ON contracts.milestones (rework_until) WHERE state = 'changes_requested'",
  'CREATE UNIQUE INDEX items_place_once ON contracts.items (milestone_id, duty_slug, ordinal)',
  "CREATE INDEX items_due ON contracts.items (due_at) WHERE state = 'planned'",
  "CREATE INDEX items_review ON contracts.items (review_until) WHERE state = 'submitted'",
  'CREATE INDEX items_contract ON contracts.items (contract_id)',
  'CREATE INDEX item_evidence_item ON contracts.item_evidence (item_id)',
  'CREATE INDEX item_evidence_file ON contracts.item_evidence (file_id)',
  'CREATE INDEX evidence_links_item ON contracts.evidence_links (item_id)',
  'CREATE INDEX item_events_item ON contracts.item_events (item_id)',
  'CREATE INDEX files_owner ON contracts.files (owner_id)',
]
const onlyAddedTo = ['terms', 'signatures', 'item_evidence', 'item_events']

export class Contracts1764700000000 implements MigrationInterface {
  name = 'Contracts1764700000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA IF NOT EXISTS contracts')
    for (const sql of [contracts, terms, signatures, milestones, items, files, evidence, links, events, ...indexes])
      await runner.query(sql)
    await runner.query(`CREATE FUNCTION contracts.keep_as_written() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% stays as it was written', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
      END $$`)
    for (const table of onlyAddedTo) {
      await runner.query(`CREATE TRIGGER ${table}_as_written BEFORE UPDATE OR DELETE ON contracts.${table}
        FOR EACH ROW EXECUTE FUNCTION contracts.keep_as_written()`)
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA contracts CASCADE')
  }
}
