import type { MigrationInterface, QueryRunner } from 'typeorm'

/** What of an item's share is due, where it is not the whole. */
export class ContractsParts1764700025000 implements MigrationInterface {
  name = 'ContractsParts1764700025000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE contracts.items ADD COLUMN accepted_minor bigint,
      ADD CONSTRAINT items_accepted_within_share CHECK (accepted_minor >= 0 AND accepted_minor <= share_minor)`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE contracts.items DROP COLUMN accepted_minor')
  }
}
