import type { MigrationInterface, QueryRunner } from 'typeorm'

const accounts = `
  CREATE TABLE identity.accounts (
    id uuid PRIMARY KEY, name text NOT NULL, email text NOT NULL, lang text NOT NULL, time_zone text NOT NULL,
    country char(2) NOT NULL, password_hash text, created_at timestamptz NOT NULL,
    CONSTRAINT accounts_email_clean CHECK (email = lower(email)),
    CONSTRAINT accounts_lang_known CHECK (lang in ('ru', 'en')));
  CREATE UNIQUE INDEX accounts_email ON identity.accounts (email);
  CREATE TABLE identity.businesses (
    id uuid PRIMARY KEY, name text NOT NULL, time_zone text NOT NULL, country char(2) NOT NULL, about text NOT NULL,
    created_at timestamptz NOT NULL);
  CREATE TABLE identity.members (
    business_id uuid NOT NULL, account_id uuid NOT NULL, "right" text NOT NULL, joined_at timestamptz NOT NULL,
    PRIMARY KEY (business_id, account_id),
    CONSTRAINT members_business FOREIGN KEY (business_id) REFERENCES identity.businesses (id) ON DELETE CASCADE,
    CONSTRAINT members_account_known FOREIGN KEY (account_id) REFERENCES identity.accounts (id) ON DELETE CASCADE,
    CONSTRAINT members_right_known CHECK ("right" in ('owner', 'manager', 'approver', 'viewer')));
  CREATE INDEX members_account ON identity.members (account_id);
  CREATE TABLE identity.staff_rights (
    account_id uuid NOT NULL, "right" text NOT NULL, granted_at timestamptz NOT NULL,
    PRIMARY KEY (account_id, "right"),
    CONSTRAINT staff_rights_account FOREIGN KEY (account_id) REFERENCES identity.accounts (id) ON DELETE CASCADE,
    CONSTRAINT staff_rights_right_known CHECK ("right" in ('moderator', 'operator')))`

const signIn = `
  CREATE TABLE identity.sessions (
    token_hash text PRIMARY KEY, account_id uuid NOT NULL,
    created_at timestamptz NOT NULL, seen_at timestamptz NOT NULL, ends_at timestamptz NOT NULL,
    CONSTRAINT sessions_account_known FOREIGN KEY (account_id) REFERENCES identity.accounts (id) ON DELETE CASCADE);
  CREATE INDEX sessions_account ON identity.sessions (account_id);
  CREATE INDEX sessions_ends ON identity.sessions (ends_at);
  CREATE TABLE identity.sign_in_codes (
    id uuid PRIMARY KEY, credential text NOT NULL, account_id uuid, created_at timestamptz NOT NULL,
    tries int NOT NULL, used_at timestamptz,
    CONSTRAINT sign_in_codes_account FOREIGN KEY (account_id) REFERENCES identity.accounts (id) ON DELETE CASCADE);
  CREATE INDEX sign_in_codes_newest ON identity.sign_in_codes (credential, created_at);
  CREATE INDEX sign_in_codes_account_id ON identity.sign_in_codes (account_id);
  CREATE TABLE identity.sign_in_attempts (
    id uuid PRIMARY KEY, credential text NOT NULL, method text NOT NULL, at timestamptz NOT NULL,
    CONSTRAINT sign_in_attempts_method_known CHECK (method in ('password', 'code')));
  CREATE INDEX sign_in_attempts_recent ON identity.sign_in_attempts (credential, at)`

export class Identity1764100000000 implements MigrationInterface {
  name = 'Identity1764100000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA IF NOT EXISTS identity')
    await runner.query(accounts)
    await runner.query(signIn)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP SCHEMA identity CASCADE')
  }
}
