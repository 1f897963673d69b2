import { catalogue } from '@rolecall/catalog'
import { DAY_MS, later } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { currentField, fieldDuties, newestField, skillInputOf, skillKnownOf } from '../data/skill-evidence-of.js'
import { SkillFieldRow } from '../data/skill-field.entity.js'
import { skillModel } from '../domain/skill-model.js'
import { fieldOf } from '../domain/skill-population.js'
import { fieldInputOf } from '../domain/skill.rules.js'
import { doubted, fieldFor, TAUGHT_BY, TAUGHT_BY_MOST, taughtOf } from '../domain/taught-field.js'

/** How skills hang together changes slowly. */
export const RELEARN_SKILLS_MS = 7 * DAY_MS

/** People with a graded piece, drawn by the hash of their id: not the oldest, not the loudest, and the same at every look. */
const teachers = async (ctx: Ctx): Promise<string[]> => {
  const rows: { id: string }[] = await ctx.db.query(
    `SELECT freelancer_id AS id FROM talent.skill_evidence WHERE state = 'verified' AND kind NOT IN ('deliverable', 'review')
      GROUP BY freelancer_id ORDER BY md5(freelancer_id::text) LIMIT $1`,
    [TAUGHT_BY_MOST],
  )
  return rows.map(({ id }) => id)
}

/**
 * Once a week the people teach how skills hang together: means, covariances, the noise of each kind of evidence. A new
 * version of the field estimates from then on. Answers the version made, or null: it is not time, or they are too few.
 */
export const relearnSkills = async (ctx: Ctx): Promise<number | null> => {
  // The claim comes before the look: whoever waits for its turn sees what the one before has made.
  const [claimed]: { held: boolean }[] = await ctx.db.query(`SELECT pg_try_advisory_xact_lock(hashtext('talent.skill_fields')) AS held`)
  if (!claimed!.held) return null
  const newest = await newestField(ctx)
  if (newest && later(newest.learnedAt, RELEARN_SKILLS_MS) > ctx.now) return null
  const people = await teachers(ctx)
  if (people.length < TAUGHT_BY) return null
  const current = await catalogue(ctx)
  const duties = fieldDuties(current)
  const known = await skillKnownOf(ctx, people)
  const inputs = people.map((id) => fieldInputOf(fieldFor(duties, null), skillInputOf(current, known.get(id)!, ctx.now)))
  const version = (newest?.version ?? skillModel.version) + 1
  await ctx.db.insert(SkillFieldRow, { version, field: taughtOf(doubted(fieldOf(duties, inputs))), people: people.length, learnedAt: ctx.now } as never)
  return version
}

/** Evidence grows old by itself: after so long the skills it has shown are derived anew. */
const AGED_MS = 30 * DAY_MS
/** Rows of one person: so many are looked at for each that is wanted, however many wait behind them. */
const ROWS_EACH = 40

/** People whose skills an older version has estimated, or who have shown something and were estimated too long ago. */
export const staleSkills = async (ctx: Ctx, { limit }: { limit: number }): Promise<string[]> => {
  const { version } = await currentField(ctx, await catalogue(ctx))
  const rows: { id: string }[] = await ctx.db.query(
    `SELECT id FROM (
       (SELECT freelancer_id AS id FROM talent.duty_skills WHERE model_version < $1 ORDER BY model_version LIMIT $4)
       UNION
       (SELECT freelancer_id FROM talent.duty_skills WHERE graded + delivered + quizzed > 0 AND rebuilt_at <= $3 ORDER BY rebuilt_at LIMIT $4)) stale
      ORDER BY id LIMIT $2`,
    [version, limit, later(ctx.now, -AGED_MS), limit * ROWS_EACH],
  )
  return rows.map(({ id }) => id)
}
