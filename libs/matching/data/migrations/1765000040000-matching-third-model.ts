import type { MigrationInterface, QueryRunner } from 'typeorm'
import { emptyLearning } from '../../domain/learn.js'
import { thirdModel } from '../../domain/model.js'

/** Nobody has taught it anything: no model of it has seen an outcome. */
const IS_NEW = "(learning->'accept'->>'events')::int + (learning->'hire'->>'events')::int + (learning->'success'->>'events')::int = 0"

/**
 * The third model as a version of its own: invitations go round. It ranks at once where nothing was learned yet; where
 * something was, what is learned goes on ranking and the new one waits as a candidate.
 */
export class MatchingThirdModel1765000040000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const learning = JSON.stringify(emptyLearning(thirdModel))
    await runner.query(
      `INSERT INTO matching.models (version, status, learning, through_seq, created_at)
       SELECT max(m.version) + 1, 'candidate', $1, max(m.through_seq), now() FROM matching.models m`,
      [learning],
    )
    await runner.query(`UPDATE matching.models SET status = 'retired' WHERE status = 'active' AND (SELECT ${IS_NEW} FROM matching.learning)`)
    await runner.query(
      `UPDATE matching.models SET status = 'active', activated_at = now()
        WHERE version = (SELECT max(version) FROM matching.models) AND NOT EXISTS (SELECT 1 FROM matching.models WHERE status = 'active')`,
    )
    await runner.query(`UPDATE matching.learning SET learning = $1 WHERE ${IS_NEW}`, [learning])
  }
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM matching.models m WHERE version = (SELECT max(version) FROM matching.models) AND version > 2
      AND NOT EXISTS (SELECT 1 FROM matching.runs WHERE model_version = m.version)`)
    await runner.query(`UPDATE matching.models SET status = 'active' WHERE version = (SELECT max(version) FROM matching.models)
      AND NOT EXISTS (SELECT 1 FROM matching.models WHERE status = 'active')`)
  }
}
