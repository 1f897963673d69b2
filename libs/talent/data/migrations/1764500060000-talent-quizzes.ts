import type { MigrationInterface, QueryRunner } from 'typeorm'

const quizzes = [
  `CREATE TABLE talent.quiz_sittings (
    id uuid PRIMARY KEY, freelancer_id uuid NOT NULL, skill_slug text NOT NULL, state text NOT NULL,
    started_at timestamptz NOT NULL, due_at timestamptz NOT NULL, ended_at timestamptz, score double precision,
    newly_proven text[] NOT NULL, newly_verified text[] NOT NULL,
    CONSTRAINT quiz_sittings_freelancer FOREIGN KEY (freelancer_id) REFERENCES talent.freelancers (account_id),
    CONSTRAINT quiz_sittings_state_known CHECK (state in ('open', 'finished')),
    CONSTRAINT quiz_sittings_finished_has_result CHECK ((state = 'finished') = (ended_at is not null and score is not null)),
    CONSTRAINT quiz_sittings_score_bounds CHECK (score between 0 and 1))`,
  `CREATE UNIQUE INDEX quiz_sittings_one_open ON talent.quiz_sittings (freelancer_id) WHERE state = 'open'`,
  'CREATE INDEX quiz_sittings_of_skill ON talent.quiz_sittings (freelancer_id, skill_slug, started_at)',
  `CREATE INDEX quiz_sittings_due ON talent.quiz_sittings (due_at) WHERE state = 'open'`,
  `CREATE TABLE talent.quiz_questions (
    sitting_id uuid NOT NULL, position int NOT NULL, item_id text NOT NULL, item jsonb NOT NULL,
    option_order text[] NOT NULL, given text[], answered_at timestamptz,
    PRIMARY KEY (sitting_id, position),
    CONSTRAINT quiz_questions_sitting FOREIGN KEY (sitting_id) REFERENCES talent.quiz_sittings (id),
    CONSTRAINT quiz_questions_answered_has_time CHECK ((given is null) = (answered_at is null)))`,
]

/** A mini-test is evidence too: one row for each duty, from the start verified, with the sitting as its source. */
const evidence = [
  'ALTER TABLE talent.skill_evidence ADD COLUMN skill_slug text',
  'ALTER TABLE talent.skill_evidence DROP CONSTRAINT skill_evidence_kind_known',
  `ALTER TABLE talent.skill_evidence ADD CONSTRAINT skill_evidence_kind_known
    CHECK (kind in ('task', 'portfolio', 'deliverable', 'quiz'))`,
  'ALTER TABLE talent.skill_evidence DROP CONSTRAINT skill_evidence_deliverable_has_source',
  `ALTER TABLE talent.skill_evidence ADD CONSTRAINT skill_evidence_own_has_source
    CHECK ((kind in ('deliverable', 'quiz')) = (source_id is not null))`,
  `ALTER TABLE talent.skill_evidence ADD CONSTRAINT skill_evidence_quiz_has_skill
    CHECK ((kind = 'quiz') = (skill_slug is not null))`,
  `ALTER TABLE talent.duty_skills ADD COLUMN quizzed int NOT NULL DEFAULT 0, ADD COLUMN quiz_passed boolean NOT NULL DEFAULT false`,
  'ALTER TABLE talent.duty_skills ALTER COLUMN quizzed DROP DEFAULT, ALTER COLUMN quiz_passed DROP DEFAULT',
]

/** Only while nobody has passed a test: evidence is kept for good. */
const back = [
  'ALTER TABLE talent.duty_skills DROP COLUMN quizzed, DROP COLUMN quiz_passed',
  'ALTER TABLE talent.skill_evidence DROP COLUMN skill_slug',
  'ALTER TABLE talent.skill_evidence DROP CONSTRAINT skill_evidence_kind_known, DROP CONSTRAINT skill_evidence_own_has_source',
  `ALTER TABLE talent.skill_evidence
    ADD CONSTRAINT skill_evidence_kind_known CHECK (kind in ('task', 'portfolio', 'deliverable')),
    ADD CONSTRAINT skill_evidence_deliverable_has_source CHECK ((kind = 'deliverable') = (source_id is not null))`,
  'DROP TABLE talent.quiz_questions, talent.quiz_sittings',
]

export class TalentQuizzes1764500060000 implements MigrationInterface {
  name = 'TalentQuizzes1764500060000'

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...quizzes, ...evidence]) await runner.query(statement)
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const statement of back) await runner.query(statement)
  }
}
