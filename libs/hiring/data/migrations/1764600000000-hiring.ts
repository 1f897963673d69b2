import type { MigrationInterface, QueryRunner } from 'typeorm'

const jobs = [
  `CREATE TABLE hiring.jobs (
    id uuid PRIMARY KEY, business_id uuid NOT NULL, title text NOT NULL, description text NOT NULL, state text NOT NULL,
    role_slug text NOT NULL, catalogue_version int NOT NULL, level text NOT NULL, niche text NOT NULL,
    hours_per_week int NOT NULL, budget_minor bigint NOT NULL, budget_currency character(3) NOT NULL,
    starts_on date NOT NULL, ends_on date NOT NULL, platforms text[] NOT NULL, languages text[] NOT NULL,
    time_zone text NOT NULL, min_overlap_hours int NOT NULL, accepts_growth boolean NOT NULL,
    created_at timestamptz NOT NULL, published_at timestamptz, expires_at timestamptz,
    CONSTRAINT jobs_business FOREIGN KEY (business_id) REFERENCES identity.businesses (id),
    CONSTRAINT jobs_state_known CHECK (state in ('draft', 'published', 'paused', 'filled', 'closed', 'expired')),
    CONSTRAINT jobs_level_known CHECK (level in ('starting', 'working', 'senior')),
    CONSTRAINT jobs_hours CHECK (hours_per_week between 1 and 60),
    CONSTRAINT jobs_overlap CHECK (min_overlap_hours between 0 and 9),
    CONSTRAINT jobs_period CHECK (ends_on >= starts_on),
    CONSTRAINT jobs_budget_positive CHECK (budget_minor > 0),
    CONSTRAINT jobs_open_has_time CHECK (state not in ('published', 'paused') or (published_at is not null and
      expires_at is not null)))`,
  `CREATE INDEX jobs_board ON hiring.jobs (published_at, id) WHERE state = 'published'`,
  'CREATE INDEX jobs_of_business ON hiring.jobs (business_id, created_at, id)',
  `CREATE INDEX jobs_ending ON hiring.jobs (expires_at) WHERE state in ('published', 'paused')`,
  'CREATE INDEX jobs_platforms ON hiring.jobs USING gin (platforms)',
  `CREATE TABLE hiring.job_duties (
    id uuid PRIMARY KEY, job_id uuid NOT NULL, duty_slug text NOT NULL, quantity int NOT NULL, importance int NOT NULL,
    note text NOT NULL, position int NOT NULL,
    CONSTRAINT job_duties_job FOREIGN KEY (job_id) REFERENCES hiring.jobs (id) ON DELETE CASCADE,
    CONSTRAINT job_duties_once UNIQUE (job_id, duty_slug),
    CONSTRAINT job_duties_quantity CHECK (quantity between 1 and 200),
    CONSTRAINT job_duties_importance CHECK (importance between 1 and 3))`,
]

const proposals = [
  `CREATE TABLE hiring.proposals (
    id uuid PRIMARY KEY, job_id uuid NOT NULL, freelancer_id uuid NOT NULL, state text NOT NULL, cover_letter text
      NOT NULL,
    plan text NOT NULL, total_minor bigint NOT NULL, total_currency character(3) NOT NULL, sent_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL, ended_at timestamptz, decline_reason text,
    CONSTRAINT proposals_job FOREIGN KEY (job_id) REFERENCES hiring.jobs (id),
    CONSTRAINT proposals_freelancer FOREIGN KEY (freelancer_id) REFERENCES talent.freelancers (account_id),
    CONSTRAINT proposals_state_known CHECK (state in ('draft', 'sent', 'countered', 'chosen', 'declined',
      'withdrawn', 'expired', 'closed')),
    CONSTRAINT proposals_total_positive CHECK (total_minor > 0))`,
  `CREATE UNIQUE INDEX proposals_one_live ON hiring.proposals (job_id, freelancer_id)
    WHERE state in ('draft', 'sent', 'countered', 'chosen')`,
  `CREATE UNIQUE INDEX proposals_one_chosen ON hiring.proposals (job_id) WHERE state = 'chosen'`,
  'CREATE INDEX proposals_of_freelancer ON hiring.proposals (freelancer_id, sent_at, id)',
  `CREATE INDEX proposals_ending ON hiring.proposals (expires_at) WHERE state = 'sent'`,
  'CREATE INDEX proposals_of_job ON hiring.proposals (job_id)',
  `CREATE TABLE hiring.proposal_prices (
    proposal_id uuid NOT NULL, job_duty_id uuid NOT NULL, duty_slug text NOT NULL, price_minor bigint NOT NULL,
    price_currency character(3) NOT NULL, PRIMARY KEY (proposal_id, job_duty_id),
    CONSTRAINT proposal_prices_proposal FOREIGN KEY (proposal_id) REFERENCES hiring.proposals (id),
    CONSTRAINT proposal_prices_duty FOREIGN KEY (job_duty_id) REFERENCES hiring.job_duties (id),
    CONSTRAINT proposal_prices_positive CHECK (price_minor > 0))`,
  'CREATE INDEX proposal_prices_of_duty ON hiring.proposal_prices (job_duty_id)',
]

const invitations = [
  `CREATE TABLE hiring.invitations (
    id uuid PRIMARY KEY, job_id uuid NOT NULL, freelancer_id uuid NOT NULL, state text NOT NULL, wave int NOT NULL,
    created_at timestamptz NOT NULL, queued_until timestamptz, sent_at timestamptz, expires_at timestamptz NOT NULL,
    viewed_at timestamptz, responded_at timestamptz, decline_reason text,
    CONSTRAINT invitations_job FOREIGN KEY (job_id) REFERENCES hiring.jobs (id),
    CONSTRAINT invitations_freelancer FOREIGN KEY (freelancer_id) REFERENCES talent.freelancers (account_id),
    CONSTRAINT invitations_once UNIQUE (job_id, freelancer_id),
    CONSTRAINT invitations_state_known CHECK (state in ('queued', 'sent', 'viewed', 'accepted', 'declined',
      'expired', 'withdrawn')),
    CONSTRAINT invitations_reason_known CHECK (decline_reason in ('busy', 'rate', 'niche', 'duties', 'client',
      'other')),
    CONSTRAINT invitations_declined_has_reason CHECK ((state = 'declined') = (decline_reason is not null)),
    CONSTRAINT invitations_queued_has_time CHECK (state <> 'queued' or queued_until is not null),
    CONSTRAINT invitations_sent_has_time CHECK (state not in ('sent', 'viewed') or sent_at is not null))`,
  'CREATE INDEX invitations_of_freelancer ON hiring.invitations (freelancer_id, sent_at, id)',
  `CREATE INDEX invitations_ending ON hiring.invitations (expires_at) WHERE state in ('sent', 'viewed')`,
  `CREATE INDEX invitations_waiting ON hiring.invitations (queued_until) WHERE state = 'queued'`,
]

export class Hiring1764600000000 implements MigrationInterface {
  name = 'Hiring1764600000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA IF NOT EXISTS hiring')
    for (const statement of [...jobs, ...proposals, ...invitations]) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA hiring CASCADE')
  }
}
