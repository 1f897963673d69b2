import { catalogue } from '@rolecall/catalog'
import { newId } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { quizDuties, roleSlugsOf } from '../data/quiz-skills.js'
import { QuizSitting } from '../data/quiz.entity.js'

/**
 * Writes what finished sittings say: one piece for each duty of the person's roles that needs the skill, once for ever.
 * A role that was added later gets its pieces when the profile is saved; whoever calls this rebuilds the skills.
 */
export const recordQuizEvidence = async (ctx: Ctx, { freelancerId }: { freelancerId: string }): Promise<void> => {
  const sittings = await ctx.db.find(QuizSitting, { where: { freelancerId, state: 'finished' }, order: { endedAt: 'ASC', id: 'ASC' } })
  if (sittings.length === 0) return
  const current = await catalogue(ctx)
  const roleSlugs = await roleSlugsOf(ctx, freelancerId)
  for (const { id, skillSlug, score, endedAt } of sittings) {
    for (const dutySlug of quizDuties(current, { skillSlug, roleSlugs })) {
      await ctx.db.query(
        `INSERT INTO talent.skill_evidence
           (id, freelancer_id, duty_slug, kind, state, url, note, value, skill_slug, source_id, submitted_at, reviewed_at)
         VALUES ($1, $2, $3, 'quiz', 'verified', '', '', $4, $5, $6, $7, $7)
         ON CONFLICT (source_id, duty_slug) DO NOTHING`,
        [newId(ctx.now.getTime()), freelancerId, dutySlug, score, skillSlug, id, endedAt],
      )
    }
  }
}
