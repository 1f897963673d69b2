import { catalogue } from '@rolecall/catalog'
import { accountsByIds } from '@rolecall/identity'
import { later } from '@rolecall/kernel'
import { tell, tellStaff } from '@rolecall/notifications'
import type { Ctx } from '@rolecall/platform'
import { dutyTitle } from '../data/evidence-reads.js'
import { EVIDENCE_REVIEW_MS } from '../domain/evidence.rules.js'

/** People whose piece waits longer than 72 hours hear of it once, and operators of how many there are; it is never verified by silence. */
export const tellLateEvidence = async (ctx: Ctx, { limit }: { limit: number }): Promise<number> => {
  const late: { id: string; freelancerId: string; dutySlug: string }[] = await ctx.db.query(
    `WITH late AS (SELECT e.id, e.freelancer_id, e.duty_slug FROM talent.skill_evidence e
       WHERE e.state = 'submitted' AND e.submitted_at <= $1 AND NOT EXISTS (SELECT 1 FROM talent.late_evidence l WHERE l.evidence_id = e.id)
       ORDER BY e.submitted_at, e.id LIMIT $2),
     noted AS (INSERT INTO talent.late_evidence (evidence_id, told_at) SELECT id, $3 FROM late ON CONFLICT DO NOTHING RETURNING evidence_id)
     SELECT late.id, late.freelancer_id AS "freelancerId", late.duty_slug AS "dutySlug" FROM late JOIN noted ON noted.evidence_id = late.id ORDER BY late.id`,
    [later(ctx.now, -EVIDENCE_REVIEW_MS), limit, ctx.now],
  )
  if (late.length === 0) return 0
  const current = await catalogue(ctx)
  const authors = await accountsByIds(ctx, late.map((row) => row.freelancerId))
  for (const { id, freelancerId, dutySlug } of late) {
    const duty = dutyTitle(current, { slug: dutySlug, lang: authors.get(freelancerId)!.lang })
    await tell(ctx, { accountId: freelancerId, kind: 'evidence_late', facts: { duty }, path: '/skills', key: `evidence_late:${id}` })
  }
  await tellStaff(ctx, 'operator', { kind: 'evidence_queue_late', facts: { count: late.length }, path: '/home', key: `evidence_queue_late:${late[0]!.id}` })
  return late.length
}
