import type { MigrationInterface, QueryRunner } from 'typeorm'

const steps = [
  `CREATE TABLE contracts.metrics (
    id uuid NOT NULL, contract_id uuid NOT NULL, kind text NOT NULL, series text NOT NULL, value double precision NOT NULL, measured_on date NOT NULL,
    source_url text, source_file_id uuid, note text NOT NULL, recorded_by text NOT NULL, recorded_by_account uuid NOT NULL, recorded_at timestamptz NOT NULL,
    state text NOT NULL, confirm_until timestamptz NOT NULL, decided_at timestamptz, by_silence boolean NOT NULL DEFAULT false, contest_reason text, corrects_id uuid,
    CONSTRAINT metrics_pkey PRIMARY KEY (id),
    CONSTRAINT metrics_contract_fk FOREIGN KEY (contract_id) REFERENCES contracts.contracts (id),
    CONSTRAINT metrics_file_fk FOREIGN KEY (source_file_id) REFERENCES contracts.files (id),
    CONSTRAINT metrics_corrects_fk FOREIGN KEY (corrects_id) REFERENCES contracts.metrics (id),
    CONSTRAINT metrics_kind_known CHECK (kind IN ('baseline', 'snapshot')),
    CONSTRAINT metrics_state_known CHECK (state IN ('proposed', 'confirmed', 'contested')),
    CONSTRAINT metrics_party_known CHECK (recorded_by IN ('client', 'freelancer')),
    CONSTRAINT metrics_value_not_negative CHECK (value >= 0))`,
  'CREATE INDEX metrics_contract ON contracts.metrics (contract_id, series, measured_on)',
  `CREATE UNIQUE INDEX metrics_once ON contracts.metrics (contract_id, kind, series, measured_on) WHERE state <> 'contested' AND corrects_id IS NULL`,
  'CREATE INDEX metrics_corrects ON contracts.metrics (corrects_id)',
  `CREATE UNIQUE INDEX metrics_corrected_once ON contracts.metrics (corrects_id) WHERE state <> 'contested' AND corrects_id IS NOT NULL`,
  'CREATE INDEX metrics_file ON contracts.metrics (source_file_id)',
  `CREATE INDEX metrics_waiting ON contracts.metrics (confirm_until) WHERE state = 'proposed'`,
  `CREATE FUNCTION contracts.keep_metrics() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF TG_OP = 'DELETE' OR OLD.state <> 'proposed'
        OR (NEW.contract_id, NEW.kind, NEW.series, NEW.value, NEW.measured_on, NEW.recorded_by, NEW.recorded_at) IS DISTINCT FROM
           (OLD.contract_id, OLD.kind, OLD.series, OLD.value, OLD.measured_on, OLD.recorded_by, OLD.recorded_at)
        OR (NEW.source_url, NEW.source_file_id, NEW.note, NEW.corrects_id) IS DISTINCT FROM (OLD.source_url, OLD.source_file_id, OLD.note, OLD.corrects_id)
      THEN RAISE EXCEPTION 'metrics stays as it was written' USING ERRCODE = 'restrict_violation';
      END IF;
      RETURN NEW;
    END $$`,
  'CREATE TRIGGER metrics_as_written BEFORE UPDATE OR DELETE ON contracts.metrics FOR EACH ROW EXECUTE FUNCTION contracts.keep_metrics()',
]

/** Numbers of a contract: its baseline and what followed, confirmed by the other side. */
export class ContractsMetrics1764700070000 implements MigrationInterface {
  name = 'ContractsMetrics1764700070000'

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of steps) await runner.query(sql)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE contracts.metrics')
    await runner.query('DROP FUNCTION contracts.keep_metrics()')
  }
}
