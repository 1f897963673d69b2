import type { MigrationInterface, QueryRunner } from 'typeorm'

const tables = [
  `CREATE TABLE talent.freelancers (
    account_id uuid PRIMARY KEY, headline text NOT NULL, about text NOT NULL, country character(2) NOT NULL,
    time_zone text NOT NULL, languages text[] NOT NULL, platforms text[] NOT NULL, niches text[] NOT NULL,
    rate_minor bigint, rate_currency character(3), hours_per_week int NOT NULL, booked_hours int NOT NULL,
    available boolean NOT NULL, away_until date, weekly_invite_cap int NOT NULL,
    capacity_confirmed_at timestamptz NOT NULL, created_at timestamptz NOT NULL,
    CONSTRAINT freelancers_account FOREIGN KEY (account_id) REFERENCES identity.accounts (id),
    CONSTRAINT freelancers_hours CHECK (hours_per_week >= 1 and booked_hours >= 0),
    CONSTRAINT freelancers_rate_whole CHECK ((rate_minor is null) = (rate_currency is null)))`,
  'CREATE INDEX freelancers_newest ON talent.freelancers (created_at, account_id)',
  `CREATE TABLE talent.freelancer_roles (
    freelancer_id uuid NOT NULL, role_slug text NOT NULL, growing boolean NOT NULL, status text NOT NULL,
    PRIMARY KEY (freelancer_id, role_slug),
    CONSTRAINT freelancer_roles_freelancer FOREIGN KEY (freelancer_id) REFERENCES talent.freelancers (account_id),
    CONSTRAINT freelancer_roles_status_known CHECK (status in ('claimed', 'growth', 'verified')))`,
  'CREATE INDEX freelancer_roles_by_role ON talent.freelancer_roles (role_slug, status)',
  `CREATE TABLE talent.duty_claims (
    freelancer_id uuid NOT NULL, duty_slug text NOT NULL, level int NOT NULL, claimed_at timestamptz NOT NULL,
    PRIMARY KEY (freelancer_id, duty_slug),
    CONSTRAINT duty_claims_freelancer FOREIGN KEY (freelancer_id) REFERENCES talent.freelancers (account_id),
    CONSTRAINT duty_claims_level CHECK (level between 1 and 5))`,
  `CREATE TABLE talent.duty_skills (
    freelancer_id uuid NOT NULL, duty_slug text NOT NULL, mean double precision NOT NULL,
    variance double precision NOT NULL, proven boolean NOT NULL, graded int NOT NULL, delivered int NOT NULL,
    model_version int NOT NULL, rebuilt_at timestamptz NOT NULL,
    PRIMARY KEY (freelancer_id, duty_slug),
    CONSTRAINT duty_skills_freelancer FOREIGN KEY (freelancer_id) REFERENCES talent.freelancers (account_id))`,
  `CREATE TABLE talent.skill_evidence (
    id uuid PRIMARY KEY, freelancer_id uuid NOT NULL, duty_slug text NOT NULL, kind text NOT NULL, state text NOT NULL,
    url text NOT NULL, note text NOT NULL, value double precision, reason text, reviewed_by uuid, client_id uuid,
    source_id uuid, submitted_at timestamptz NOT NULL, reviewed_at timestamptz,
    CONSTRAINT skill_evidence_freelancer FOREIGN KEY (freelancer_id) REFERENCES talent.freelancers (account_id),
    CONSTRAINT skill_evidence_source_once UNIQUE (source_id, duty_slug),
    CONSTRAINT skill_evidence_kind_known CHECK (kind in ('task', 'portfolio', 'deliverable')),
    CONSTRAINT skill_evidence_state_known CHECK (state in ('submitted', 'verified', 'refused')),
    CONSTRAINT skill_evidence_value_bounds CHECK (value between 0 and 1),
    CONSTRAINT skill_evidence_verified_has_value CHECK ((state = 'verified') = (value is not null)),
    CONSTRAINT skill_evidence_refused_has_reason CHECK ((state = 'refused') = (reason is not null)),
    CONSTRAINT skill_evidence_judged_has_time CHECK ((state = 'submitted') = (reviewed_at is null)),
    CONSTRAINT skill_evidence_deliverable_has_source CHECK ((kind = 'deliverable') = (source_id is not null)))`,
  'CREATE INDEX skill_evidence_by_freelancer ON talent.skill_evidence (freelancer_id, duty_slug)',
  `CREATE INDEX skill_evidence_waiting ON talent.skill_evidence (submitted_at, id) WHERE state = 'submitted'`,
]

/** A judged piece stays as it is, and no piece is removed. */
const keepEvidence = [
  `CREATE FUNCTION talent.keep_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'DELETE' OR OLD.state <> 'submitted'
      OR (OLD.id, OLD.freelancer_id, OLD.duty_slug, OLD.kind, OLD.url, OLD.note, OLD.submitted_at)
        IS DISTINCT FROM (NEW.id, NEW.freelancer_id, NEW.duty_slug, NEW.kind, NEW.url, NEW.note, NEW.submitted_at) THEN
      RAISE EXCEPTION 'evidence % stays as it is', OLD.id USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END $$`,
  `CREATE TRIGGER skill_evidence_kept BEFORE UPDATE OR DELETE ON talent.skill_evidence
   FOR EACH ROW EXECUTE FUNCTION talent.keep_evidence()`,
]

export class Talent1764500000000 implements MigrationInterface {
  name = 'Talent1764500000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA IF NOT EXISTS talent')
    for (const statement of [...tables, ...keepEvidence]) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA talent CASCADE')
  }
}
