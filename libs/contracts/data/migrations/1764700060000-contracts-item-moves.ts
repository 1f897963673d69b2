import type { MigrationInterface, QueryRunner } from 'typeorm'

const steps = [
  'ALTER TABLE contracts.items ADD COLUMN waits_until timestamptz, ADD COLUMN blocked_at timestamptz',
  "CREATE INDEX items_waits ON contracts.items (waits_until) WHERE state IN ('partly_accepted', 'blocked')",
  `CREATE TABLE contracts.due_changes (
    id uuid NOT NULL, item_id uuid NOT NULL, state text NOT NULL, party text NOT NULL, account_id uuid,
    from_at timestamptz NOT NULL, to_at timestamptz NOT NULL, reason text, asked_at timestamptz NOT NULL,
    answer_until timestamptz, answered_at timestamptz,
    CONSTRAINT due_changes_pkey PRIMARY KEY (id),
    CONSTRAINT due_changes_state_known CHECK (state IN ('open', 'applied', 'declined', 'withdrawn', 'expired')),
    CONSTRAINT due_changes_party_known CHECK (party IN ('client', 'freelancer', 'system')),
    CONSTRAINT due_changes_item_fk FOREIGN KEY (item_id) REFERENCES contracts.items (id))`,
  'CREATE INDEX due_changes_item ON contracts.due_changes (item_id)',
  "CREATE UNIQUE INDEX due_changes_open_once ON contracts.due_changes (item_id) WHERE state = 'open'",
  "CREATE INDEX due_changes_answer ON contracts.due_changes (answer_until) WHERE state = 'open'",
]

/** Parts to agree to, blocked items and moved due dates, each with the moment at which it stops waiting. */
export class ContractsItemMoves1764700060000 implements MigrationInterface {
  name = 'ContractsItemMoves1764700060000'

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of steps) await runner.query(sql)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE contracts.due_changes')
    await runner.query('ALTER TABLE contracts.items DROP COLUMN waits_until, DROP COLUMN blocked_at')
  }
}
