import type { MigrationInterface, QueryRunner } from 'typeorm'

/** A view of one table can be written through by itself: these are for reading only, whoever asks. */
const views = ['operations', 'milestones', 'events', 'payees'] as const

export class PaymentsAuditReadOnly1764900050001 implements MigrationInterface {
  name = 'PaymentsAuditReadOnly1764900050001'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE FUNCTION payments_audit.refuse_writing() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'payments_audit.% is for reading only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
      END $$`)
    for (const view of views) {
      await runner.query(`CREATE TRIGGER ${view}_read_only INSTEAD OF INSERT OR UPDATE OR DELETE ON payments_audit.${view} FOR EACH ROW EXECUTE FUNCTION payments_audit.refuse_writing()`)
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const view of views) await runner.query(`DROP TRIGGER ${view}_read_only ON payments_audit.${view}`)
    await runner.query('DROP FUNCTION payments_audit.refuse_writing()')
  }
}
