import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Periods that began without their money are looked for by their first day. */
export class ContractsUnpaidPeriods1764700052000 implements MigrationInterface {
  name = 'ContractsUnpaidPeriods1764700052000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE INDEX milestones_unpaid ON contracts.milestones (starts_on) WHERE state = 'planned'`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX contracts.milestones_unpaid')
  }
}
