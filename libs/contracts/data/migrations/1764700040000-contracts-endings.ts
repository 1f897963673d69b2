import type { MigrationInterface, QueryRunner } from 'typeorm'

const steps = [
  `CREATE TABLE contracts.endings (
    contract_id uuid NOT NULL, party text NOT NULL, account_id uuid, reason text NOT NULL, text text, counts boolean NOT NULL,
    begun_at timestamptz NOT NULL, accepted_minor bigint NOT NULL, review_minor bigint NOT NULL, returned_minor bigint NOT NULL,
    report_until timestamptz, settle_at timestamptz, remind_at timestamptz, left_open int,
    CONSTRAINT endings_pkey PRIMARY KEY (contract_id),
    CONSTRAINT endings_contract_fk FOREIGN KEY (contract_id) REFERENCES contracts.contracts (id),
    CONSTRAINT endings_party_known CHECK (party IN ('client', 'freelancer', 'system')),
    CONSTRAINT endings_reason_known CHECK (reason IN ('not_needed', 'budget', 'quality', 'silent', 'overloaded', 'client_unreachable', 'terms', 'force_majeure', 'other', 'completed')))`,
  'CREATE INDEX endings_settle ON contracts.endings (settle_at) WHERE settle_at IS NOT NULL',
  'CREATE INDEX endings_remind ON contracts.endings (remind_at) WHERE remind_at IS NOT NULL',
]

/** How contracts come to their end. */
export class ContractsEndings1764700040000 implements MigrationInterface {
  name = 'ContractsEndings1764700040000'

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of steps) await runner.query(sql)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE contracts.endings')
  }
}
