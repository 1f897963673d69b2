import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What stood behind links when they were handed in, kept at the acceptance. */
export class ContractsSeenPages1764900010000 implements MigrationInterface {
  name = 'ContractsSeenPages1764900010000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE contracts.evidence_results ADD COLUMN page jsonb')
    await runner.query('ALTER TABLE contracts.evidence_snapshots ADD COLUMN seen_at timestamptz')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE contracts.evidence_snapshots DROP COLUMN seen_at')
    await runner.query('ALTER TABLE contracts.evidence_results DROP COLUMN page')
  }
}
