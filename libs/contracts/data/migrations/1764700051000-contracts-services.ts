import type { MigrationInterface, QueryRunner } from 'typeorm'

const services = `CREATE TABLE contracts.services (
  contract_id uuid NOT NULL, state text NOT NULL, chosen_by text, milestone_id uuid NOT NULL, step_at timestamptz, unpaid_since timestamptz,
  CONSTRAINT services_pkey PRIMARY KEY (contract_id),
  CONSTRAINT services_contract_fk FOREIGN KEY (contract_id) REFERENCES contracts.contracts (id),
  CONSTRAINT services_milestone_fk FOREIGN KEY (milestone_id) REFERENCES contracts.milestones (id),
  CONSTRAINT services_state_known CHECK (state IN ('trying', 'renewing', 'pausing', 'stopping', 'resting', 'stopped')),
  CONSTRAINT services_side_known CHECK (chosen_by IN ('client', 'freelancer')))`
const tries = `CREATE TABLE contracts.funding_tries (
  id uuid NOT NULL, milestone_id uuid NOT NULL, since timestamptz NOT NULL, number integer NOT NULL, tried_at timestamptz NOT NULL,
  CONSTRAINT funding_tries_pkey PRIMARY KEY (id),
  CONSTRAINT funding_tries_milestone_fk FOREIGN KEY (milestone_id) REFERENCES contracts.milestones (id))`

/** Monthly service and paid days to try: what follows a period, reminders of its money, items taken along from the month before. */
export class ContractsServices1764700051000 implements MigrationInterface {
  name = 'ContractsServices1764700051000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(services)
    await runner.query('CREATE INDEX services_milestone ON contracts.services (milestone_id)')
    await runner.query('CREATE INDEX services_step ON contracts.services (step_at) WHERE step_at IS NOT NULL')
    await runner.query(tries)
    await runner.query('CREATE UNIQUE INDEX funding_tries_once ON contracts.funding_tries (milestone_id, since, number)')
    await runner.query('CREATE TRIGGER funding_tries_as_written BEFORE UPDATE OR DELETE ON contracts.funding_tries FOR EACH ROW EXECUTE FUNCTION contracts.keep_as_written()')
    await runner.query('ALTER TABLE contracts.items ADD COLUMN carried_from uuid, ADD CONSTRAINT items_carried_fk FOREIGN KEY (carried_from) REFERENCES contracts.items (id)')
    await runner.query('CREATE UNIQUE INDEX items_carried_once ON contracts.items (carried_from) WHERE carried_from IS NOT NULL')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX contracts.items_carried_once')
    await runner.query('ALTER TABLE contracts.items DROP CONSTRAINT items_carried_fk, DROP COLUMN carried_from')
    await runner.query('DROP TABLE contracts.funding_tries')
    await runner.query('DROP TABLE contracts.services')
  }
}
