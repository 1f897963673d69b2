import type { MigrationInterface, QueryRunner } from 'typeorm'

export class PaymentsNextRefresh1765000020000 implements MigrationInterface {
  name = 'PaymentsNextRefresh1765000020000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE payments.payees ADD COLUMN next_refresh_at timestamptz')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE payments.payees DROP COLUMN next_refresh_at')
  }
}
