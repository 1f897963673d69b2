import type { MigrationInterface, QueryRunner } from 'typeorm'

export class Platform1764000000000 implements MigrationInterface {
  name = 'Platform1764000000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA IF NOT EXISTS platform')
    await runner.query('CREATE TABLE platform.clock (id int PRIMARY KEY CHECK (id = 1), offset_ms bigint NOT NULL DEFAULT 0)')
    await runner.query(`CREATE TABLE platform.outbox (
      id uuid NOT NULL, seq bigserial NOT NULL, event text NOT NULL, payload jsonb NOT NULL,
      occurred_at timestamptz NOT NULL, request_id text NOT NULL, relayed_at timestamptz,
      CONSTRAINT "PK_outbox" PRIMARY KEY (id))`)
    await runner.query('CREATE INDEX outbox_waiting ON platform.outbox (seq) WHERE relayed_at IS NULL')
    await runner.query(`CREATE TABLE platform.reaction_runs (
      reaction text NOT NULL, event_id uuid NOT NULL, state text NOT NULL, sweeps int NOT NULL DEFAULT 0,
      queued_at timestamptz NOT NULL, done_at timestamptz,
      CONSTRAINT "PK_reaction_runs" PRIMARY KEY (reaction, event_id))`)
    await runner.query("CREATE INDEX reaction_runs_waiting ON platform.reaction_runs (queued_at) WHERE state = 'queued'")
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA platform CASCADE')
  }
}
