import type { MigrationInterface, QueryRunner } from 'typeorm'

const amendments = `CREATE TABLE contracts.amendments (
  id uuid NOT NULL, contract_id uuid NOT NULL, version integer NOT NULL, hash text NOT NULL, lang text NOT NULL, content jsonb NOT NULL,
  difference jsonb NOT NULL, proposed_by text NOT NULL, account_id uuid NOT NULL, note text NOT NULL, state text NOT NULL,
  proposed_at timestamptz NOT NULL, answers_until timestamptz NOT NULL, answered_at timestamptz, reason text,
  CONSTRAINT amendments_pkey PRIMARY KEY (id),
  CONSTRAINT amendments_contract_fk FOREIGN KEY (contract_id) REFERENCES contracts.contracts (id),
  CONSTRAINT amendments_state_known CHECK (state IN ('proposed', 'signed', 'declined', 'withdrawn', 'lapsed')),
  CONSTRAINT amendments_side_known CHECK (proposed_by IN ('client', 'freelancer')),
  CONSTRAINT amendments_hash_is_sha256 CHECK (hash ~ '^[0-9a-f]{64}$'))`

/** What was proposed stays as it was written; only how it ended is added. */
const asProposed = `CREATE FUNCTION contracts.keep_as_proposed() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'DELETE' OR OLD.state <> 'proposed'
      OR (NEW.id, NEW.contract_id, NEW.version, NEW.hash, NEW.lang, NEW.content, NEW.difference, NEW.proposed_by, NEW.account_id, NEW.note, NEW.proposed_at)
         IS DISTINCT FROM
         (OLD.id, OLD.contract_id, OLD.version, OLD.hash, OLD.lang, OLD.content, OLD.difference, OLD.proposed_by, OLD.account_id, OLD.note, OLD.proposed_at)
    THEN RAISE EXCEPTION '% stays as it was proposed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END $$`

/** Later versions of the terms. A period that one of them dropped before it was paid leaves its number free. */
export class ContractsAmendments1764700050000 implements MigrationInterface {
  name = 'ContractsAmendments1764700050000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(amendments)
    await runner.query('CREATE INDEX amendments_contract ON contracts.amendments (contract_id)')
    await runner.query("CREATE UNIQUE INDEX amendments_one_open ON contracts.amendments (contract_id) WHERE state = 'proposed'")
    await runner.query("CREATE INDEX amendments_waiting ON contracts.amendments (answers_until) WHERE state = 'proposed'")
    await runner.query(asProposed)
    await runner.query('CREATE TRIGGER amendments_as_proposed BEFORE UPDATE OR DELETE ON contracts.amendments FOR EACH ROW EXECUTE FUNCTION contracts.keep_as_proposed()')
    await runner.query('DROP INDEX contracts.milestones_ordinal_once')
    await runner.query("CREATE UNIQUE INDEX milestones_ordinal_once ON contracts.milestones (contract_id, ordinal) WHERE state <> 'cancelled'")
    await runner.query('CREATE INDEX milestones_contract ON contracts.milestones (contract_id)')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX contracts.milestones_contract')
    await runner.query('DROP INDEX contracts.milestones_ordinal_once')
    await runner.query('CREATE UNIQUE INDEX milestones_ordinal_once ON contracts.milestones (contract_id, ordinal)')
    await runner.query('DROP TABLE contracts.amendments')
    await runner.query('DROP FUNCTION contracts.keep_as_proposed()')
  }
}
