import type { MigrationInterface, QueryRunner } from 'typeorm'

export class Matching1764800000000 implements MigrationInterface {
  name = 'Matching1764800000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA IF NOT EXISTS matching')
    await runner.query(`
      CREATE TABLE matching.supply (
        freelancer_id uuid PRIMARY KEY,
        time_zone text NOT NULL,
        languages text[] NOT NULL,
        platforms text[] NOT NULL,
        niches text[] NOT NULL,
        rate_minor bigint,
        rate_currency char(3),
        hours_per_week int NOT NULL,
        booked_hours int NOT NULL,
        available boolean NOT NULL,
        away_until date,
        weekly_cap int NOT NULL,
        payee_state text NOT NULL,
        role_slugs text[] NOT NULL,
        claimed_roles text[] NOT NULL,
        verified_roles text[] NOT NULL,
        growth_roles text[] NOT NULL,
        duties jsonb NOT NULL,
        completed int NOT NULL,
        settled_invites int NOT NULL,
        answered_invites int NOT NULL,
        joined_at timestamptz NOT NULL,
        capacity_confirmed_at timestamptz NOT NULL,
        refreshed_at timestamptz NOT NULL,
        CONSTRAINT supply_freelancer FOREIGN KEY (freelancer_id) REFERENCES talent.freelancers (account_id),
        CONSTRAINT supply_rate_whole CHECK ((rate_minor is null) = (rate_currency is null)),
        CONSTRAINT supply_counts CHECK (hours_per_week >= 0 and booked_hours >= 0 and weekly_cap >= 0 and completed >= 0)
      )`)
    await runner.query('CREATE INDEX supply_roles ON matching.supply USING gin (role_slugs)')
    await runner.query('CREATE INDEX supply_languages ON matching.supply USING gin (languages)')
    await runner.query('CREATE INDEX supply_platforms ON matching.supply USING gin (platforms)')
    await runs(runner)
    await shortlist(runner)
    await events(runner)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA matching CASCADE')
  }
}

const runs = async (runner: QueryRunner): Promise<void> => {
  await runner.query(`
    CREATE TABLE matching.runs (
      id uuid PRIMARY KEY,
      job_id uuid NOT NULL,
      state text NOT NULL,
      model_version int NOT NULL,
      input_hash text,
      considered int NOT NULL,
      total int NOT NULL,
      scored int NOT NULL,
      exclusions jsonb NOT NULL,
      wave int NOT NULL,
      invited int NOT NULL,
      answered int NOT NULL,
      queued_at timestamptz NOT NULL,
      finished_at timestamptz,
      last_wave_at timestamptz,
      next_wave_at timestamptz,
      stop_reason text,
      CONSTRAINT runs_job FOREIGN KEY (job_id) REFERENCES hiring.jobs (id),
      CONSTRAINT runs_state_known CHECK (state in ('queued', 'scoring', 'done')),
      CONSTRAINT runs_stop_known CHECK (stop_reason is null or stop_reason in
        ('waves_used', 'invitations_used', 'nobody_left', 'job_ended')),
      CONSTRAINT runs_done_has_time CHECK ((state = 'done') = (finished_at is not null)),
      CONSTRAINT runs_counts CHECK (considered >= 0 and scored >= 0 and scored <= total and invited >= 0 and answered >= 0)
    )`)
  await runner.query('CREATE INDEX runs_newest ON matching.runs (job_id, queued_at, id)')
  await runner.query('CREATE INDEX runs_wave_due ON matching.runs (next_wave_at) WHERE next_wave_at is not null')
  await runner.query(`
    CREATE TABLE matching.candidates (
      run_id uuid NOT NULL,
      freelancer_id uuid NOT NULL,
      rank int NOT NULL,
      score double precision NOT NULL,
      base double precision NOT NULL,
      p_accept double precision NOT NULL,
      p_hire double precision NOT NULL,
      p_success double precision NOT NULL,
      contributions jsonb NOT NULL,
      missing jsonb NOT NULL,
      facts jsonb NOT NULL,
      invited_wave int,
      PRIMARY KEY (run_id, freelancer_id),
      CONSTRAINT candidates_run FOREIGN KEY (run_id) REFERENCES matching.runs (id),
      CONSTRAINT candidates_freelancer FOREIGN KEY (freelancer_id) REFERENCES talent.freelancers (account_id),
      CONSTRAINT candidates_rank CHECK (rank > 0)
    )`)
  await runner.query('CREATE UNIQUE INDEX candidates_by_rank ON matching.candidates (run_id, rank)')
  await runner.query('CREATE INDEX candidates_by_freelancer ON matching.candidates (freelancer_id)')
}

const shortlist = async (runner: QueryRunner): Promise<void> => {
  await runner.query(`
    CREATE TABLE matching.shortlist_entries (
      proposal_id uuid PRIMARY KEY,
      job_id uuid NOT NULL,
      freelancer_id uuid NOT NULL,
      position int NOT NULL,
      score double precision NOT NULL,
      base double precision NOT NULL,
      p_hire double precision NOT NULL,
      p_success double precision NOT NULL,
      contributions jsonb NOT NULL,
      missing jsonb NOT NULL,
      facts jsonb NOT NULL,
      model_version int NOT NULL,
      ordered_at timestamptz NOT NULL,
      CONSTRAINT shortlist_proposal FOREIGN KEY (proposal_id) REFERENCES hiring.proposals (id),
      CONSTRAINT shortlist_job FOREIGN KEY (job_id) REFERENCES hiring.jobs (id),
      CONSTRAINT shortlist_freelancer FOREIGN KEY (freelancer_id) REFERENCES talent.freelancers (account_id),
      CONSTRAINT shortlist_position CHECK (position between 1 and 5)
    )`)
  await runner.query('CREATE UNIQUE INDEX shortlist_by_job ON matching.shortlist_entries (job_id, position)')
  await runner.query('CREATE INDEX shortlist_by_freelancer ON matching.shortlist_entries (freelancer_id)')
}

const events = async (runner: QueryRunner): Promise<void> => {
  await runner.query(`
    CREATE TABLE matching.match_events (
      id uuid PRIMARY KEY,
      kind text NOT NULL,
      job_id uuid NOT NULL,
      freelancer_id uuid NOT NULL,
      subject_id uuid NOT NULL,
      at timestamptz NOT NULL,
      facts jsonb NOT NULL,
      CONSTRAINT match_events_job FOREIGN KEY (job_id) REFERENCES hiring.jobs (id),
      CONSTRAINT match_events_freelancer FOREIGN KEY (freelancer_id) REFERENCES talent.freelancers (account_id),
      CONSTRAINT match_events_kind_known CHECK (kind in
        ('invited', 'viewed', 'accepted', 'declined', 'expired', 'withdrawn', 'proposal', 'hired'))
    )`)
  await runner.query('CREATE UNIQUE INDEX match_events_once ON matching.match_events (job_id, freelancer_id, kind, subject_id)')
  await runner.query('CREATE INDEX match_events_by_freelancer ON matching.match_events (freelancer_id, kind)')
  await runner.query(`
    CREATE FUNCTION matching.only_added() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      RAISE EXCEPTION 'match events are only added' USING ERRCODE = 'restrict_violation';
    END $$`)
  await runner.query(`
    CREATE TRIGGER match_events_only_added BEFORE UPDATE OR DELETE ON matching.match_events
    FOR EACH ROW EXECUTE FUNCTION matching.only_added()`)
}
