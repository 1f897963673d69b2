import type { MigrationInterface, QueryRunner } from 'typeorm'

export class PaymentsRates1764900050000 implements MigrationInterface {
  name = 'PaymentsRates1764900050000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE payments.reference_rates (
      id uuid PRIMARY KEY, from_currency char(3) NOT NULL, to_currency char(3) NOT NULL, rate numeric(18,8) NOT NULL, entered_by uuid, entered_at timestamptz NOT NULL,
      CONSTRAINT reference_rates_two_currencies CHECK (from_currency <> to_currency), CONSTRAINT reference_rates_positive CHECK (rate > 0))`)
    await runner.query('CREATE INDEX reference_rates_newest ON payments.reference_rates (from_currency, to_currency, entered_at)')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE payments.reference_rates')
  }
}
