import type { MigrationInterface, QueryRunner } from 'typeorm'

const up = [
  'ALTER TABLE hiring.proposals ADD COLUMN first_choice boolean NOT NULL DEFAULT false',
  `CREATE TABLE hiring.hidden_jobs (
    freelancer_id uuid NOT NULL, job_id uuid NOT NULL, hidden_at timestamptz NOT NULL, PRIMARY KEY (freelancer_id, job_id),
    CONSTRAINT hidden_jobs_freelancer FOREIGN KEY (freelancer_id) REFERENCES talent.freelancers (account_id),
    CONSTRAINT hidden_jobs_job FOREIGN KEY (job_id) REFERENCES hiring.jobs (id))`,
  'CREATE INDEX hidden_jobs_of_job ON hiring.hidden_jobs (job_id)',
]
const down = ['DROP TABLE hiring.hidden_jobs', 'ALTER TABLE hiring.proposals DROP COLUMN first_choice']

/** A freelancer's own feed: what he hides, and the proposal he names his first choice. */
export class HiringFeed1764600010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement)
  }
  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement)
  }
}
