import type { MigrationInterface, QueryRunner } from 'typeorm'

const steps = [
  `CREATE TABLE contracts.evidence_results (
    evidence_id uuid NOT NULL, checks jsonb NOT NULL, metrics jsonb,
    CONSTRAINT evidence_results_pkey PRIMARY KEY (evidence_id),
    CONSTRAINT evidence_results_evidence_fk FOREIGN KEY (evidence_id) REFERENCES contracts.item_evidence (id))`,
  `CREATE TABLE contracts.ads_rows (
    evidence_id uuid NOT NULL, day date NOT NULL, campaign text NOT NULL, contract_id uuid NOT NULL,
    spend_minor bigint NOT NULL, revenue_minor bigint NOT NULL, impressions double precision NOT NULL, clicks double precision NOT NULL,
    leads double precision NOT NULL, label text NOT NULL,
    CONSTRAINT ads_rows_pkey PRIMARY KEY (evidence_id, day, campaign),
    CONSTRAINT ads_rows_evidence_fk FOREIGN KEY (evidence_id) REFERENCES contracts.item_evidence (id),
    CONSTRAINT ads_rows_contract_fk FOREIGN KEY (contract_id) REFERENCES contracts.contracts (id))`,
  'CREATE INDEX ads_rows_contract ON contracts.ads_rows (contract_id)',
  ...['evidence_results', 'ads_rows'].map(
    (table) => `CREATE TRIGGER ${table}_as_written BEFORE UPDATE OR DELETE ON contracts.${table}
      FOR EACH ROW EXECUTE FUNCTION contracts.keep_as_written()`,
  ),
]

/** What checks found in evidence, and the days of ad campaigns. */
export class ContractsEvidence1764700020000 implements MigrationInterface {
  name = 'ContractsEvidence1764700020000'

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of steps) await runner.query(sql)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE contracts.ads_rows')
    await runner.query('DROP TABLE contracts.evidence_results')
  }
}
