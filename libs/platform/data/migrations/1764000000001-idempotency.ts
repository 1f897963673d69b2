import type { MigrationInterface, QueryRunner } from 'typeorm'

export class Idempotency1764000000001 implements MigrationInterface {
  name = 'Idempotency1764000000001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE platform.idempotency (
      actor text NOT NULL, key text NOT NULL, operation text NOT NULL, input_hash text NOT NULL, answer jsonb,
      created_at timestamptz NOT NULL,
      CONSTRAINT "PK_idempotency" PRIMARY KEY (actor, key, operation))`)
    await runner.query('CREATE INDEX idempotency_old ON platform.idempotency (created_at)')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE platform.idempotency')
  }
}
