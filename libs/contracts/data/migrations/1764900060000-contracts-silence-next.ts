import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Milestones whose silent approval has to wait make room for others. */
export class ContractsSilenceNext1764900060000 implements MigrationInterface {
  name = 'ContractsSilenceNext1764900060000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE contracts.milestones ADD COLUMN silence_next_at timestamptz')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE contracts.milestones DROP COLUMN silence_next_at')
  }
}
