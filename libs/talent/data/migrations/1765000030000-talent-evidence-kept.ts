import type { MigrationInterface, QueryRunner } from 'typeorm'

const kept = (columns: string): string => `CREATE OR REPLACE FUNCTION talent.keep_evidence() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'TRUNCATE' THEN
      RAISE EXCEPTION 'evidence stays as it is' USING ERRCODE = 'restrict_violation';
    END IF;
    IF TG_OP = 'DELETE' OR OLD.state <> 'submitted'
      OR (${columns.replaceAll(/\w+/g, 'OLD.$&')}) IS DISTINCT FROM (${columns.replaceAll(/\w+/g, 'NEW.$&')}) THEN
      RAISE EXCEPTION 'evidence % stays as it is', OLD.id USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END $$`
const were = 'id, freelancer_id, duty_slug, kind, url, note, submitted_at'
const kinds = (list: string, own: string): string[] => [
  'ALTER TABLE talent.skill_evidence DROP CONSTRAINT skill_evidence_kind_known, DROP CONSTRAINT skill_evidence_own_has_source',
  `ALTER TABLE talent.skill_evidence
    ADD CONSTRAINT skill_evidence_kind_known CHECK (kind in (${list})),
    ADD CONSTRAINT skill_evidence_own_has_source CHECK ((kind in (${own})) = (source_id is not null))`,
]

/** A piece keeps its client, source and skill too; reviews are a kind; skills that grow old are found. */
export class TalentEvidenceKept1765000030000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(kept(`${were}, client_id, source_id, skill_slug`))
    await runner.query('CREATE TRIGGER skill_evidence_whole BEFORE TRUNCATE ON talent.skill_evidence FOR EACH STATEMENT EXECUTE FUNCTION talent.keep_evidence()')
    for (const statement of kinds(`'task', 'portfolio', 'deliverable', 'quiz', 'review'`, `'deliverable', 'quiz', 'review'`)) await runner.query(statement)
    await runner.query('CREATE INDEX duty_skills_aging ON talent.duty_skills (rebuilt_at) WHERE graded + delivered + quizzed > 0')
  }
  /** Only while there is no review: evidence is kept for good. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX talent.duty_skills_aging')
    for (const statement of kinds(`'task', 'portfolio', 'deliverable', 'quiz'`, `'deliverable', 'quiz'`)) await runner.query(statement)
    await runner.query('DROP TRIGGER skill_evidence_whole ON talent.skill_evidence')
    await runner.query(kept(were))
  }
}
