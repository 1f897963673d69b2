import type { MigrationInterface, QueryRunner } from 'typeorm'
import { emptyLearning } from '../../domain/learn.js'
import { firstModel } from '../../domain/model.js'

const up = [
  'ALTER TABLE matching.match_events ADD COLUMN seq bigserial NOT NULL',
  'CREATE UNIQUE INDEX match_events_in_order ON matching.match_events (seq)',
  'CREATE INDEX match_events_by_time ON matching.match_events (at)',
  'ALTER TABLE matching.match_events DROP CONSTRAINT match_events_kind_known',
  `ALTER TABLE matching.match_events ADD CONSTRAINT match_events_kind_known CHECK (kind in ('invited', 'viewed', 'accepted', 'declined', 'expired',
    'withdrawn', 'proposal', 'reviewed', 'chosen', 'passed_over', 'hired', 'completed'))`,
  `ALTER TABLE matching.shortlist_entries ADD COLUMN seen jsonb NOT NULL DEFAULT '{}'`,
  'ALTER TABLE matching.shortlist_entries ALTER COLUMN seen DROP DEFAULT',
  `CREATE TABLE matching.models (
    version int PRIMARY KEY, status text NOT NULL, learning jsonb NOT NULL, through_seq bigint NOT NULL, metrics jsonb,
    created_at timestamptz NOT NULL, activated_at timestamptz,
    CONSTRAINT models_status_known CHECK (status in ('candidate', 'active', 'retired')),
    CONSTRAINT models_version CHECK (version > 0))`,
  `CREATE UNIQUE INDEX models_one_active ON matching.models (status) WHERE status = 'active'`,
  `CREATE TABLE matching.learning (
    id int PRIMARY KEY, learning jsonb NOT NULL, through_seq bigint NOT NULL, bound_seq bigint NOT NULL, bound_xid bigint NOT NULL, relearn_at timestamptz,
    CONSTRAINT learning_one_row CHECK (id = 1))`,
  `CREATE TABLE matching.run_inputs (
    run_id uuid PRIMARY KEY, input jsonb NOT NULL, kept_until timestamptz NOT NULL,
    CONSTRAINT run_inputs_run FOREIGN KEY (run_id) REFERENCES matching.runs (id))`,
  'CREATE INDEX run_inputs_kept ON matching.run_inputs (kept_until)',
]
const down = [
  'DROP TABLE matching.run_inputs',
  'DROP TABLE matching.learning',
  'DROP TABLE matching.models',
  'ALTER TABLE matching.shortlist_entries DROP COLUMN seen',
  'ALTER TABLE matching.match_events DROP COLUMN seq',
  'DROP INDEX matching.match_events_by_time',
]

/** Versions of the weights, the order of events, inputs of rankings. Version 1 is the first model, whatever ships later. */
export class MatchingModels1764800020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of up) await runner.query(statement)
    const learning = JSON.stringify(emptyLearning(firstModel))
    await runner.query(
      `INSERT INTO matching.models (version, status, learning, through_seq, created_at, activated_at) VALUES (1, 'active', $1, 0, now(), now())`,
      [learning],
    )
    await runner.query('INSERT INTO matching.learning (id, learning, through_seq, bound_seq, bound_xid) VALUES (1, $1, 0, 0, 0)', [learning])
  }
  async down(runner: QueryRunner): Promise<void> {
    for (const statement of down) await runner.query(statement)
  }
}
