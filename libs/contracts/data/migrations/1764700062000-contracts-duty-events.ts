import type { MigrationInterface, QueryRunner } from 'typeorm'

const steps = [
  `CREATE TABLE contracts.duty_events (
    id uuid NOT NULL, contract_id uuid NOT NULL, milestone_id uuid NOT NULL, duty_slug text NOT NULL, url text, text text, came_at timestamptz NOT NULL,
    party text NOT NULL, account_id uuid, logged_at timestamptz NOT NULL, react_until timestamptz NOT NULL, overdue_told_at timestamptz,
    reacted_at timestamptz, reaction_logged_at timestamptz, reaction_url text, reaction_text text, escalated boolean NOT NULL DEFAULT false,
    CONSTRAINT duty_events_pkey PRIMARY KEY (id),
    CONSTRAINT duty_events_party_known CHECK (party IN ('client', 'freelancer')),
    CONSTRAINT duty_events_says_something CHECK (num_nonnulls(url, text) > 0),
    CONSTRAINT duty_events_reaction_whole CHECK ((reacted_at IS NULL) = (reaction_logged_at IS NULL)),
    CONSTRAINT duty_events_contract_fk FOREIGN KEY (contract_id) REFERENCES contracts.contracts (id),
    CONSTRAINT duty_events_milestone_fk FOREIGN KEY (milestone_id) REFERENCES contracts.milestones (id))`,
  'CREATE INDEX duty_events_milestone ON contracts.duty_events (milestone_id, duty_slug)',
  'CREATE INDEX duty_events_contract ON contracts.duty_events (contract_id)',
  'CREATE INDEX duty_events_overdue ON contracts.duty_events (react_until) WHERE reacted_at IS NULL AND overdue_told_at IS NULL',
]

/** What duties on demand react to. */
export class ContractsDutyEvents1764700062000 implements MigrationInterface {
  name = 'ContractsDutyEvents1764700062000'

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of steps) await runner.query(sql)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE contracts.duty_events')
  }
}
