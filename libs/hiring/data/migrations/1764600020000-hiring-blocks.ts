import type { MigrationInterface, QueryRunner } from 'typeorm'

const up = [
  `CREATE TABLE hiring.blocked_freelancers (
    business_id uuid NOT NULL, freelancer_id uuid NOT NULL, blocked_by uuid NOT NULL, blocked_at timestamptz NOT NULL,
    PRIMARY KEY (business_id, freelancer_id),
    CONSTRAINT blocked_freelancers_business FOREIGN KEY (business_id) REFERENCES identity.businesses (id),
    CONSTRAINT blocked_freelancers_freelancer FOREIGN KEY (freelancer_id) REFERENCES talent.freelancers (account_id),
    CONSTRAINT blocked_freelancers_member FOREIGN KEY (blocked_by) REFERENCES identity.accounts (id))`,
  'CREATE INDEX blocked_freelancers_of_person ON hiring.blocked_freelancers (freelancer_id)',
  'CREATE INDEX blocked_freelancers_by_member ON hiring.blocked_freelancers (blocked_by)',
]
const down = ['DROP TABLE hiring.blocked_freelancers']

/** People a business does not want to work with. */
export class HiringBlocks1764600020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement)
  }
  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement)
  }
}
