import type { MigrationInterface, QueryRunner } from 'typeorm'

const notices = `
  CREATE TABLE notifications.notices (
    id uuid PRIMARY KEY, account_id uuid NOT NULL, kind text NOT NULL, facts jsonb NOT NULL, path text NOT NULL, key text NOT NULL,
    created_at timestamptz NOT NULL, read_at timestamptz,
    CONSTRAINT notices_once UNIQUE (account_id, key),
    CONSTRAINT notices_account FOREIGN KEY (account_id) REFERENCES identity.accounts (id) ON DELETE CASCADE);
  CREATE INDEX notices_newest ON notifications.notices (account_id, created_at, id);
  CREATE INDEX notices_unread ON notifications.notices (account_id) WHERE read_at IS NULL`

const mails = `
  CREATE TABLE notifications.mails (
    id uuid PRIMARY KEY, to_email text NOT NULL, lang text NOT NULL, kind text NOT NULL, facts jsonb NOT NULL, path text NOT NULL,
    key text NOT NULL, state text NOT NULL, attempts int NOT NULL, created_at timestamptz NOT NULL, due_at timestamptz NOT NULL,
    sent_at timestamptz,
    CONSTRAINT mails_once UNIQUE (to_email, key),
    CONSTRAINT mails_state_known CHECK (state in ('queued', 'sent', 'given_up')),
    CONSTRAINT mails_sent_has_time CHECK ((state = 'sent') = (sent_at is not null)));
  CREATE INDEX mails_newest ON notifications.mails (created_at, id);
  CREATE INDEX mails_due ON notifications.mails (due_at) WHERE state = 'queued'`

export class Notifications1764300000000 implements MigrationInterface {
  name = 'Notifications1764300000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA IF NOT EXISTS notifications')
    await runner.query(notices)
    await runner.query(mails)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA notifications CASCADE')
  }
}
