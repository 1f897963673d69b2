import type { MigrationInterface, QueryRunner } from 'typeorm'

const reminders = `CREATE TABLE contracts.reminders (
  id uuid NOT NULL, milestone_id uuid NOT NULL, item_id uuid, kind text NOT NULL, ends_at timestamptz NOT NULL, due_at timestamptz NOT NULL,
  reminded_at timestamptz NOT NULL,
  CONSTRAINT reminders_pkey PRIMARY KEY (id),
  CONSTRAINT reminders_milestone_fk FOREIGN KEY (milestone_id) REFERENCES contracts.milestones (id),
  CONSTRAINT reminders_item_fk FOREIGN KEY (item_id) REFERENCES contracts.items (id),
  CONSTRAINT reminders_kind_known CHECK (kind IN ('half', 'day', 'hours')))`
const steps = [
  'ALTER TABLE contracts.items ADD COLUMN paid_decision_id uuid, ADD COLUMN remind_at timestamptz',
  `ALTER TABLE contracts.milestones ADD COLUMN held_warn_at timestamptz, ADD COLUMN held_warned_at timestamptz, ADD COLUMN held_until timestamptz, ADD COLUMN settle_at timestamptz,
    ADD COLUMN remind_at timestamptz`,
  reminders,
  'CREATE INDEX milestones_held_warn ON contracts.milestones (held_warn_at) WHERE held_warn_at IS NOT NULL',
  'CREATE INDEX milestones_settle ON contracts.milestones (settle_at) WHERE settle_at IS NOT NULL',
  "CREATE INDEX milestones_remind ON contracts.milestones (remind_at) WHERE state = 'submitted'",
  "CREATE INDEX items_remind ON contracts.items (remind_at) WHERE state = 'submitted'",
  'CREATE INDEX reminders_milestone ON contracts.reminders (milestone_id)',
  'CREATE INDEX reminders_item ON contracts.reminders (item_id)',
  'CREATE UNIQUE INDEX reminders_milestone_once ON contracts.reminders (milestone_id, ends_at, kind) WHERE item_id IS NULL',
  'CREATE UNIQUE INDEX reminders_item_once ON contracts.reminders (item_id, ends_at, kind) WHERE item_id IS NOT NULL',
  // what is under way: the work starts with the charge
  `UPDATE contracts.milestones SET held_warn_at = started_at + interval '60 days', held_until = started_at + interval '75 days',
      settle_at = started_at + interval '75 days'
    WHERE started_at IS NOT NULL AND state IN ('in_progress', 'submitted', 'changes_requested')`,
  "UPDATE contracts.milestones SET remind_at = submitted_at WHERE state = 'submitted'",
  "UPDATE contracts.items SET remind_at = submitted_at WHERE state = 'submitted'",
]

/** Items paid one by one, reminders before silence counts, and the end of protection. */
export class ContractsMoneyTime1764700010000 implements MigrationInterface {
  name = 'ContractsMoneyTime1764700010000'

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of steps) await runner.query(sql)
    await runner.query(`CREATE TRIGGER reminders_as_written BEFORE UPDATE OR DELETE ON contracts.reminders
      FOR EACH ROW EXECUTE FUNCTION contracts.keep_as_written()`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE contracts.reminders')
    await runner.query('ALTER TABLE contracts.milestones DROP COLUMN held_warn_at, DROP COLUMN held_warned_at, DROP COLUMN held_until, DROP COLUMN settle_at, DROP COLUMN remind_at')
    await runner.query('ALTER TABLE contracts.items DROP COLUMN paid_decision_id, DROP COLUMN remind_at')
  }
}
