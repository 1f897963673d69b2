import type { MigrationInterface, QueryRunner } from 'typeorm'

export class PaymentsRefundWaits1765000000000 implements MigrationInterface {
  name = 'PaymentsRefundWaits1765000000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE payments.refunds ADD COLUMN waits_for_funds boolean NOT NULL DEFAULT false')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE payments.refunds DROP COLUMN waits_for_funds')
  }
}
