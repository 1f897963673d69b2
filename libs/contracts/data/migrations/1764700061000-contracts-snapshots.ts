import type { MigrationInterface, QueryRunner } from 'typeorm'

const steps = [
  `CREATE TABLE contracts.evidence_snapshots (
    evidence_id uuid NOT NULL, item_id uuid NOT NULL, taken_at timestamptz NOT NULL, address text, title text, sha256 text NOT NULL, bytes integer,
    CONSTRAINT evidence_snapshots_pkey PRIMARY KEY (evidence_id),
    CONSTRAINT evidence_snapshots_hash_sha256 CHECK (sha256 ~ '^[0-9a-f]{64}$'),
    CONSTRAINT evidence_snapshots_evidence_fk FOREIGN KEY (evidence_id) REFERENCES contracts.item_evidence (id),
    CONSTRAINT evidence_snapshots_item_fk FOREIGN KEY (item_id) REFERENCES contracts.items (id))`,
  'CREATE INDEX evidence_snapshots_item ON contracts.evidence_snapshots (item_id)',
  `CREATE TRIGGER evidence_snapshots_as_written BEFORE UPDATE OR DELETE ON contracts.evidence_snapshots
    FOR EACH ROW EXECUTE FUNCTION contracts.keep_as_written()`,
]

/** What was accepted, as it was then. */
export class ContractsSnapshots1764700061000 implements MigrationInterface {
  name = 'ContractsSnapshots1764700061000'

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of steps) await runner.query(sql)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE contracts.evidence_snapshots')
  }
}
