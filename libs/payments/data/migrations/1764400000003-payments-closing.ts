import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Money of a milestone that will not be paid any more, and why money is frozen. */
export class PaymentsClosing1764400000003 implements MigrationInterface {
  name = 'PaymentsClosing1764400000003'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE payments.holds ADD COLUMN closed_at timestamptz, ADD COLUMN frozen_reason text')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE payments.holds DROP COLUMN closed_at, DROP COLUMN frozen_reason')
  }
}
