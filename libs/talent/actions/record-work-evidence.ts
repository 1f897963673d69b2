import { newId } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { lockedFreelancer } from '../data/locks.js'
import { rebuildSkill } from './rebuild-skill.js'

export interface WorkEvidence {
  readonly freelancerId: string
  readonly dutySlug: string
  /** The business that judged the work. */
  readonly clientId: string
  /** Accepted at the first hand-in. */
  readonly accepted: boolean
  /** The item of work; it counts once per duty. */
  readonly sourceId: string
}

/** Work that a client accepted or sent back speaks for the skill of its duty. A repeat changes nothing. */
export const recordWorkEvidence = async (ctx: Ctx, work: WorkEvidence): Promise<void> => {
  await lockedFreelancer(ctx, work.freelancerId)
  const stored: unknown[] = await ctx.db.query(
    `INSERT INTO talent.skill_evidence
       (id, freelancer_id, duty_slug, kind, state, url, note, value, client_id, source_id, submitted_at, reviewed_at)
     VALUES ($1, $2, $3, 'deliverable', 'verified', '', '', $4, $5, $6, $7, $7)
     ON CONFLICT (source_id, duty_slug) DO NOTHING RETURNING id`,
    [
      newId(ctx.now.getTime()),
      work.freelancerId,
      work.dutySlug,
      work.accepted ? 1 : 0,
      work.clientId,
      work.sourceId,
      ctx.now,
    ],
  )
  if (stored.length > 0) await rebuildSkill(ctx, { freelancerId: work.freelancerId })
}
