import type { MigrationInterface, QueryRunner } from 'typeorm'

const up = [
  `ALTER TABLE matching.supply ADD COLUMN accepted_invites int NOT NULL DEFAULT 0, ADD COLUMN answer_hours double precision, ADD COLUMN silent_chance double precision,
    ADD COLUMN silent_at timestamptz, ADD COLUMN waiting_since timestamptz[] NOT NULL DEFAULT '{}', ADD COLUMN ended int, ADD COLUMN successful int, ADD COLUMN on_time int,
    ADD COLUMN niche_jobs jsonb NOT NULL DEFAULT '{}'`,
  'ALTER TABLE matching.supply ADD CONSTRAINT supply_silence_whole CHECK ((silent_chance is null) = (silent_at is null) and silent_chance between 0 and 1)',
  'ALTER TABLE matching.supply ADD CONSTRAINT supply_ends CHECK (successful <= ended and on_time <= ended)',
]
const down = [
  'ALTER TABLE matching.supply DROP CONSTRAINT supply_ends',
  'ALTER TABLE matching.supply DROP CONSTRAINT supply_silence_whole',
  `ALTER TABLE matching.supply DROP COLUMN accepted_invites, DROP COLUMN answer_hours, DROP COLUMN silent_chance, DROP COLUMN silent_at, DROP COLUMN waiting_since,
    DROP COLUMN ended, DROP COLUMN successful, DROP COLUMN on_time, DROP COLUMN niche_jobs`,
]

/** How people answer and how their contracts ended, beside their other figures; unknown until a person is refreshed. */
export class MatchingRecords1764800040002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement)
  }
  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement)
  }
}
