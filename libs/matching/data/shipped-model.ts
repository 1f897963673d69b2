import type { QueryRunner } from 'typeorm'
import { emptyLearning } from '../domain/learn.js'
import type { MatchModel } from '../domain/model.js'

/** Nobody has taught it anything: no model of it has seen an outcome. */
const IS_NEW = "(learning->'accept'->>'events')::int + (learning->'hire'->>'events')::int + (learning->'success'->>'events')::int = 0"

/**
 * For migrations: a shipped model as a version of its own. It ranks at once where nothing was learned yet; where
 * something was, what is learned goes on ranking and the new one waits as a candidate.
 */
export const shipModel = async (runner: QueryRunner, model: MatchModel): Promise<void> => {
  const learning = JSON.stringify(emptyLearning(model))
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

/** Takes the newest version back where nothing was ranked with it; `above` is the one that shipped before. */
export const takeBackModel = async (runner: QueryRunner, above: number): Promise<void> => {
  await runner.query(`DELETE FROM matching.models m WHERE version = (SELECT max(version) FROM matching.models) AND version > $1
    AND NOT EXISTS (SELECT 1 FROM matching.runs WHERE model_version = m.version)`, [above])
  await runner.query(`UPDATE matching.models SET status = 'active' WHERE version = (SELECT max(version) FROM matching.models)
    AND NOT EXISTS (SELECT 1 FROM matching.models WHERE status = 'active')`)
}
