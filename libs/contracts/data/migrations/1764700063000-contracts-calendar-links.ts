import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Secret addresses of calendars. */
export class ContractsCalendarLinks1764700063000 implements MigrationInterface {
  name = 'ContractsCalendarLinks1764700063000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE contracts.calendar_links (
      account_id uuid NOT NULL, token_hash text NOT NULL, made_at timestamptz NOT NULL,
      CONSTRAINT calendar_links_pkey PRIMARY KEY (account_id),
      CONSTRAINT calendar_links_account_fk FOREIGN KEY (account_id) REFERENCES identity.accounts (id) ON DELETE CASCADE)`)
    await runner.query('CREATE UNIQUE INDEX calendar_links_token ON contracts.calendar_links (token_hash)')
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE contracts.calendar_links')
  }
}
