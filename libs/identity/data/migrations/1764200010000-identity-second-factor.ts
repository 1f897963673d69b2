import type { MigrationInterface, QueryRunner } from 'typeorm'

const statements = [
  `CREATE TABLE identity.staff_totp (
    account_id uuid PRIMARY KEY, sealed_secret text NOT NULL, last_step bigint, created_at timestamptz NOT NULL, confirmed_at timestamptz,
    CONSTRAINT staff_totp_account FOREIGN KEY (account_id) REFERENCES identity.accounts (id) ON DELETE CASCADE)`,
  `CREATE TABLE identity.recovery_codes (
    id uuid PRIMARY KEY, account_id uuid NOT NULL, code_hash text NOT NULL, used_at timestamptz,
    CONSTRAINT recovery_codes_once UNIQUE (account_id, code_hash),
    CONSTRAINT recovery_codes_account_known FOREIGN KEY (account_id) REFERENCES identity.accounts (id) ON DELETE CASCADE)`,
  'CREATE INDEX recovery_codes_account ON identity.recovery_codes (account_id)',
  'ALTER TABLE identity.sessions ADD COLUMN second_factor_at timestamptz',
  'ALTER TABLE identity.sign_in_attempts DROP CONSTRAINT sign_in_attempts_method_known',
  `ALTER TABLE identity.sign_in_attempts ADD CONSTRAINT sign_in_attempts_method_known CHECK (method in ('password', 'code', 'second_factor'))`,
]

/** Staff show a one-time code of their authenticator after signing in. */
export class IdentitySecondFactor1764200010000 implements MigrationInterface {
  name = 'IdentitySecondFactor1764200010000'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['recovery_codes', 'staff_totp']) await runner.query(`DROP TABLE identity.${table}`)
    await runner.query('ALTER TABLE identity.sessions DROP COLUMN second_factor_at')
    await runner.query(`DELETE FROM identity.sign_in_attempts WHERE method = 'second_factor'`)
    await runner.query('ALTER TABLE identity.sign_in_attempts DROP CONSTRAINT sign_in_attempts_method_known')
    await runner.query(`ALTER TABLE identity.sign_in_attempts ADD CONSTRAINT sign_in_attempts_method_known CHECK (method in ('password', 'code'))`)
  }
}
