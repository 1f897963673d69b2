import type { MigrationInterface, QueryRunner } from 'typeorm'

/** How skills hang together as a version of its own, and how the errors of a person do. Skills are made anew from the evidence. */
export class TalentSkillFields1764800040001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE talent.skill_fields (
      version int PRIMARY KEY, field jsonb NOT NULL, people int NOT NULL, learned_at timestamptz NOT NULL,
      CONSTRAINT skill_fields_version CHECK (version > 2), CONSTRAINT skill_fields_people CHECK (people > 0))`)
    await runner.query(`ALTER TABLE talent.duty_skills ADD COLUMN covariances double precision[] NOT NULL DEFAULT '{}'`)
    await runner.query('CREATE INDEX duty_skills_of_version ON talent.duty_skills (model_version)')
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX talent.duty_skills_of_version')
    await runner.query('ALTER TABLE talent.duty_skills DROP COLUMN covariances')
    await runner.query('DROP TABLE talent.skill_fields')
  }
}
