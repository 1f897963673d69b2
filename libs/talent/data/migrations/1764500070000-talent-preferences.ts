import type { MigrationInterface, QueryRunner } from 'typeorm'

const up = [
  `CREATE TABLE talent.match_preferences (
    freelancer_id uuid PRIMARY KEY, niches_disliked text[] NOT NULL, min_rate_minor bigint, min_rate_currency character(3),
    quiet_from int, quiet_until int, saved_at timestamptz NOT NULL,
    CONSTRAINT match_preferences_freelancer FOREIGN KEY (freelancer_id) REFERENCES talent.freelancers (account_id),
    CONSTRAINT match_preferences_min_rate_whole CHECK ((min_rate_minor is null) = (min_rate_currency is null)),
    CONSTRAINT match_preferences_quiet_whole CHECK ((quiet_from is null) = (quiet_until is null)),
    CONSTRAINT match_preferences_quiet_hours CHECK (quiet_from between 0 and 23 and quiet_until between 0 and 23 and quiet_from <> quiet_until))`,
  `CREATE TABLE talent.muted_businesses (
    freelancer_id uuid NOT NULL, business_id uuid NOT NULL, muted_at timestamptz NOT NULL,
    PRIMARY KEY (freelancer_id, business_id),
    CONSTRAINT muted_businesses_freelancer FOREIGN KEY (freelancer_id) REFERENCES talent.freelancers (account_id),
    CONSTRAINT muted_businesses_business FOREIGN KEY (business_id) REFERENCES identity.businesses (id))`,
  'CREATE INDEX muted_businesses_by_business ON talent.muted_businesses (business_id)',
  `CREATE TABLE talent.away_periods (
    freelancer_id uuid NOT NULL, from_on date NOT NULL, until_on date NOT NULL,
    PRIMARY KEY (freelancer_id, from_on),
    CONSTRAINT away_periods_freelancer FOREIGN KEY (freelancer_id) REFERENCES talent.freelancers (account_id),
    CONSTRAINT away_periods_order CHECK (from_on <= until_on))`,
  'CREATE INDEX away_periods_by_end ON talent.away_periods (until_on, from_on)',
  'ALTER TABLE talent.freelancers ADD COLUMN capacity_ask_at timestamptz',
  `UPDATE talent.freelancers SET capacity_ask_at = capacity_confirmed_at + interval '14 days'`,
  'CREATE INDEX freelancers_capacity_due ON talent.freelancers (capacity_ask_at) WHERE capacity_ask_at IS NOT NULL',
]
const down = [
  'DROP INDEX talent.freelancers_capacity_due',
  'ALTER TABLE talent.freelancers DROP COLUMN capacity_ask_at',
  'DROP TABLE talent.away_periods, talent.muted_businesses, talent.match_preferences',
]

/** What people want of matching, when they are away, and when their hours are asked for again. */
export class TalentPreferences1764500070000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement)
  }
  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement)
  }
}
