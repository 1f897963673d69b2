import type { MigrationInterface, QueryRunner } from 'typeorm'

const up = [
  `CREATE TABLE matching.word_bits (
    kind text NOT NULL, slug text NOT NULL, bit int NOT NULL, PRIMARY KEY (kind, slug),
    CONSTRAINT word_bits_once UNIQUE (kind, bit),
    CONSTRAINT word_bits_kind CHECK (kind in ('language', 'platform')),
    CONSTRAINT word_bits_fits CHECK (bit between 0 and 30))`,
  `CREATE TABLE matching.supply_in_roles (
    freelancer_id uuid NOT NULL, role_slug text NOT NULL, flags int NOT NULL, away_until date, free_hours int NOT NULL,
    rate_currency character(3), rate_minor bigint, languages int NOT NULL, platforms int NOT NULL, time_zone text NOT NULL,
    proven int NOT NULL, means double precision[] NOT NULL, PRIMARY KEY (freelancer_id, role_slug),
    CONSTRAINT supply_in_roles_person FOREIGN KEY (freelancer_id) REFERENCES matching.supply (freelancer_id) ON DELETE CASCADE,
    CONSTRAINT supply_in_roles_rate CHECK ((rate_minor is null) = (rate_currency is null)))`,
  'CREATE INDEX supply_in_roles_of_role ON matching.supply_in_roles (role_slug, freelancer_id)',
  'CREATE INDEX supply_refreshed ON matching.supply (refreshed_at)',
]
const down = ['DROP INDEX matching.supply_refreshed', 'DROP TABLE matching.supply_in_roles', 'DROP TABLE matching.word_bits']

/** People by role in the narrow form that an index in memory is filled from. */
export class MatchingNarrow1764800010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement)
  }
  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement)
  }
}
