import type { MigrationInterface, QueryRunner } from 'typeorm'

/** Pieces of whose late judgement the person was told; the pieces themselves are never changed. */
export class TalentLateEvidence1764500070001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE talent.late_evidence (
      evidence_id uuid PRIMARY KEY, told_at timestamptz NOT NULL,
      CONSTRAINT late_evidence_piece FOREIGN KEY (evidence_id) REFERENCES talent.skill_evidence (id))`)
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE talent.late_evidence')
  }
}
