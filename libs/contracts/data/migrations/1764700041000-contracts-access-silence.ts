import type { MigrationInterface, QueryRunner } from 'typeorm'

const access = `CREATE TABLE contracts.access_rows (
  id uuid NOT NULL, contract_id uuid NOT NULL, kind text NOT NULL, name text NOT NULL, granted_to text NOT NULL, level text NOT NULL,
  recorded_by text NOT NULL, recorded_account uuid, granted_at timestamptz NOT NULL, revoked_at timestamptz, revoked_by text, revoked_account uuid,
  CONSTRAINT access_rows_pkey PRIMARY KEY (id),
  CONSTRAINT access_rows_contract_fk FOREIGN KEY (contract_id) REFERENCES contracts.contracts (id),
  CONSTRAINT access_rows_kind_known CHECK (kind IN ('community', 'ad_cabinet', 'bot', 'drive', 'site', 'analytics', 'mailing', 'other')),
  CONSTRAINT access_rows_level_known CHECK (level IN ('read', 'publish', 'moderate', 'advertise', 'edit', 'administer')),
  CONSTRAINT access_rows_party_known CHECK (recorded_by IN ('client', 'freelancer', 'system') AND revoked_by IN ('client', 'freelancer', 'system')),
  CONSTRAINT access_rows_revoked_whole CHECK ((revoked_at IS NULL) = (revoked_by IS NULL)))`
const silences = `CREATE TABLE contracts.silences (
  milestone_id uuid NOT NULL, contract_id uuid NOT NULL, next_at timestamptz, nudged_at timestamptz, warned_at timestamptz, open_at timestamptz,
  CONSTRAINT silences_pkey PRIMARY KEY (milestone_id),
  CONSTRAINT silences_milestone_fk FOREIGN KEY (milestone_id) REFERENCES contracts.milestones (id),
  CONSTRAINT silences_contract_fk FOREIGN KEY (contract_id) REFERENCES contracts.contracts (id))`
const forced = `CREATE TABLE contracts.force_majeures (
  id uuid NOT NULL, contract_id uuid NOT NULL, account_id uuid, reason text NOT NULL, text text, until_day date NOT NULL, days int NOT NULL, state text NOT NULL,
  asked_at timestamptz NOT NULL, answer_until timestamptz NOT NULL, remind_at timestamptz, answered_at timestamptz, answered_by text, moved int,
  CONSTRAINT force_majeures_pkey PRIMARY KEY (id),
  CONSTRAINT force_majeures_contract_fk FOREIGN KEY (contract_id) REFERENCES contracts.contracts (id),
  CONSTRAINT force_majeures_reason_known CHECK (reason IN ('illness', 'family', 'network_ban', 'disaster', 'other')),
  CONSTRAINT force_majeures_state_known CHECK (state IN ('open', 'accepted', 'ended', 'withdrawn')),
  CONSTRAINT force_majeures_party_known CHECK (answered_by IN ('client', 'freelancer', 'system')),
  CONSTRAINT force_majeures_days_positive CHECK (days > 0))`
const steps = [
  access,
  silences,
  forced,
  'CREATE INDEX access_rows_contract ON contracts.access_rows (contract_id, id)',
  'CREATE INDEX silences_contract ON contracts.silences (contract_id)',
  'CREATE INDEX silences_next ON contracts.silences (next_at) WHERE next_at IS NOT NULL',
  'CREATE INDEX force_majeures_contract ON contracts.force_majeures (contract_id)',
  "CREATE UNIQUE INDEX force_majeures_open_once ON contracts.force_majeures (contract_id) WHERE state = 'open'",
  "CREATE INDEX force_majeures_answer ON contracts.force_majeures (answer_until) WHERE state = 'open'",
  "CREATE INDEX force_majeures_remind ON contracts.force_majeures (remind_at) WHERE state = 'open'",
  // what is under way is looked at from now on
  `INSERT INTO contracts.silences (milestone_id, contract_id, next_at)
    SELECT id, contract_id, started_at + interval '3 days' FROM contracts.milestones WHERE state = 'in_progress' AND started_at IS NOT NULL`,
]

/** Access that was granted, silence of a freelancer, and time for what he cannot help. */
export class ContractsAccessSilence1764700041000 implements MigrationInterface {
  name = 'ContractsAccessSilence1764700041000'

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of steps) await runner.query(sql)
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['force_majeures', 'silences', 'access_rows']) await runner.query(`DROP TABLE contracts.${table}`)
  }
}
