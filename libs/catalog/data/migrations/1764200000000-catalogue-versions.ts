import type { MigrationInterface, QueryRunner } from 'typeorm'

export class CatalogueVersions1764200000000 implements MigrationInterface {
  name = 'CatalogueVersions1764200000000'

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA IF NOT EXISTS catalog')
    await runner.query(`
      CREATE TABLE catalog.versions (
        id integer PRIMARY KEY,
        state text NOT NULL,
        origin text NOT NULL,
        published_at timestamptz,
        content_hash text NOT NULL,
        content jsonb NOT NULL,
        CONSTRAINT versions_id_positive CHECK (id > 0),
        CONSTRAINT versions_state_known CHECK (state in ('draft', 'published')),
        CONSTRAINT versions_origin_known CHECK (origin in ('shipped', 'operator')),
        CONSTRAINT versions_published_has_time CHECK ((state = 'published') = (published_at is not null))
      )`)
    await runner.query(`
      CREATE FUNCTION catalog.keep_published() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'catalogue version % is published and stays as it is', OLD.id USING ERRCODE = 'restrict_violation';
      END $$`)
    await runner.query(`
      CREATE TRIGGER versions_published_immutable BEFORE UPDATE OR DELETE ON catalog.versions
      FOR EACH ROW WHEN (OLD.state = 'published') EXECUTE FUNCTION catalog.keep_published()`)
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE catalog.versions')
    await runner.query('DROP FUNCTION catalog.keep_published()')
    await runner.query('DROP SCHEMA catalog')
  }
}
