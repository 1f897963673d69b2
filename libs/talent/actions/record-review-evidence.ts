import { newId } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { lockedFreelancer } from '../data/locks.js'

export interface ReviewEvidence {
  readonly freelancerId: string
  readonly dutySlug: string
  /** The business that wrote the review. */
  readonly clientId: string
  /** 1-5, for this duty. */
  readonly stars: number
  /** The review; it is kept once per duty. */
  readonly sourceId: string
}
const STARS_MOST = 5

/** What a client's review says of a duty. It is kept and shown, and weighs nothing in the skill: no skill is derived anew. */
export const recordReviewEvidence = async (ctx: Ctx, review: ReviewEvidence): Promise<void> => {
  await lockedFreelancer(ctx, review.freelancerId)
  await ctx.db.query(
    `INSERT INTO talent.skill_evidence
       (id, freelancer_id, duty_slug, kind, state, url, note, value, client_id, source_id, submitted_at, reviewed_at)
     VALUES ($1, $2, $3, 'review', 'verified', '', '', $4, $5, $6, $7, $7)
     ON CONFLICT (source_id, duty_slug) DO NOTHING`,
    [newId(ctx.now.getTime()), review.freelancerId, review.dutySlug, review.stars / STARS_MOST, review.clientId, review.sourceId, ctx.now],
  )
}
