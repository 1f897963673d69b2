import type { MigrationInterface, QueryRunner } from 'typeorm'

const up = [
  `ALTER TABLE matching.supply ADD COLUMN niches_disliked text[] NOT NULL DEFAULT '{}', ADD COLUMN min_rate_minor bigint, ADD COLUMN min_rate_currency character(3)`,
  'ALTER TABLE matching.supply ADD CONSTRAINT supply_min_rate_whole CHECK ((min_rate_minor is null) = (min_rate_currency is null))',
]
const down = [
  'ALTER TABLE matching.supply DROP CONSTRAINT supply_min_rate_whole',
  'ALTER TABLE matching.supply DROP COLUMN niches_disliked, DROP COLUMN min_rate_minor, DROP COLUMN min_rate_currency',
]

/** What people want of matching, beside the other figures of a person. */
export class MatchingPreferences1764800030000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement)
  }
  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement)
  }
}
