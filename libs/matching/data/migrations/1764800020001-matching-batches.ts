import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Waves of a role that go out together. */
export class MatchingBatches1764800020001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE matching.batches (
      id uuid PRIMARY KEY, role_slug text NOT NULL, state text NOT NULL, job_ids uuid[] NOT NULL, method text, queued_at timestamptz NOT NULL,
      finished_at timestamptz,
      CONSTRAINT batches_state_known CHECK (state in ('queued', 'done')))`)
    await runner.query("CREATE UNIQUE INDEX batches_one_open ON matching.batches (role_slug) WHERE state = 'queued'")
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE matching.batches')
  }
}
