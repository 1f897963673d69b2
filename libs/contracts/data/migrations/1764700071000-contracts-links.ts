import type { MigrationInterface, QueryRunner } from 'typeorm'

const steps = [
  `CREATE TABLE contracts.contract_links (
    first_id uuid NOT NULL, second_id uuid NOT NULL, linked_by uuid NOT NULL, linked_at timestamptz NOT NULL,
    CONSTRAINT contract_links_pkey PRIMARY KEY (first_id, second_id),
    CONSTRAINT contract_links_first_fk FOREIGN KEY (first_id) REFERENCES contracts.contracts (id),
    CONSTRAINT contract_links_second_fk FOREIGN KEY (second_id) REFERENCES contracts.contracts (id),
    CONSTRAINT contract_links_in_order CHECK (first_id < second_id))`,
  'CREATE INDEX contract_links_second ON contracts.contract_links (second_id)',
  `CREATE TABLE contracts.item_dependencies (
    id uuid NOT NULL, contract_id uuid NOT NULL, duty_slug text NOT NULL, item_id uuid, after_contract_id uuid NOT NULL, after_duty_slug text NOT NULL,
    after_item_id uuid, added_by uuid NOT NULL, added_at timestamptz NOT NULL, removed_at timestamptz,
    CONSTRAINT item_dependencies_pkey PRIMARY KEY (id),
    CONSTRAINT item_dependencies_contract_fk FOREIGN KEY (contract_id) REFERENCES contracts.contracts (id),
    CONSTRAINT item_dependencies_item_fk FOREIGN KEY (item_id) REFERENCES contracts.items (id) ON DELETE CASCADE,
    CONSTRAINT item_dependencies_after_fk FOREIGN KEY (after_contract_id) REFERENCES contracts.contracts (id),
    CONSTRAINT item_dependencies_after_item_fk FOREIGN KEY (after_item_id) REFERENCES contracts.items (id) ON DELETE CASCADE,
    CONSTRAINT item_dependencies_between_contracts CHECK (contract_id <> after_contract_id))`,
  'CREATE INDEX item_dependencies_contract ON contracts.item_dependencies (contract_id, duty_slug)',
  'CREATE INDEX item_dependencies_after ON contracts.item_dependencies (after_contract_id, after_duty_slug)',
  'CREATE INDEX item_dependencies_item ON contracts.item_dependencies (item_id)',
  'CREATE INDEX item_dependencies_after_item ON contracts.item_dependencies (after_item_id)',
  'ALTER TABLE contracts.items ADD COLUMN awaits_other boolean NOT NULL DEFAULT false',
  'CREATE INDEX items_awaiting ON contracts.items (contract_id) WHERE awaits_other',
]

/** Contracts that belong together, and work that opens when other work is accepted. */
export class ContractsLinks1764700071000 implements MigrationInterface {
  name = 'ContractsLinks1764700071000'

  async up(runner: QueryRunner): Promise<void> {
    for (const sql of steps) await runner.query(sql)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE contracts.items DROP COLUMN awaits_other')
    await runner.query('DROP TABLE contracts.item_dependencies')
    await runner.query('DROP TABLE contracts.contract_links')
  }
}
