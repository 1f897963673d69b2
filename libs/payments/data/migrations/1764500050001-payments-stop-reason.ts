import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Why a payout account does not work. */
export class PaymentsStopReason1764500050001 implements MigrationInterface {
  name = 'PaymentsStopReason1764500050001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE payments.payees ADD COLUMN stop_reason text')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE payments.payees DROP COLUMN stop_reason')
  }
}
