import { HOUR_MS, later } from '@rolecall/kernel'
import { personOf } from '@rolecall/identity'
import type { Ctx } from '@rolecall/platform'
import { FIRST_CHOICES_A_WEEK, PROPOSALS_A_WEEK, QUOTA_HOURS, roomAgainAt } from '../domain/quota.rules.js'

/** What a freelancer may still send this week. */
export interface ProposalQuota {
  readonly limit: number
  readonly used: number
  /** When there is room again; null: now. */
  readonly nextAt: Date | null
  readonly firstChoiceAt: Date | null
}

/** Proposals of the last 168 hours: withdrawing one gives nothing back, or it would be sent again and again. */
export const quotaOf = async (ctx: Ctx, freelancerId: string): Promise<ProposalQuota> => {
  const rows: { sent_at: Date; first_choice: boolean; invited: boolean }[] = await ctx.db.query(
    `SELECT p.sent_at, p.first_choice,
       EXISTS (SELECT 1 FROM hiring.invitations i WHERE i.job_id = p.job_id AND i.freelancer_id = p.freelancer_id) AS invited
     FROM hiring.proposals p WHERE p.freelancer_id = $1 AND p.sent_at > $2 ORDER BY p.sent_at DESC`,
    [freelancerId, later(ctx.now, -QUOTA_HOURS * HOUR_MS)],
  )
  const own = rows.filter(({ invited }) => !invited).map((row) => row.sent_at)
  const first = rows.filter((row) => row.first_choice).map((row) => row.sent_at)
  return { limit: PROPOSALS_A_WEEK, used: own.length, nextAt: roomAgainAt(own, PROPOSALS_A_WEEK), firstChoiceAt: roomAgainAt(first, FIRST_CHOICES_A_WEEK) }
}

/** The asker's own week. */
export const myProposalQuota = (ctx: Ctx): Promise<ProposalQuota> => quotaOf(ctx, personOf(ctx))

/** One after the other: two proposals at once do not both take the last place of a week. */
export const lockQuota = async (ctx: Ctx, freelancerId: string): Promise<void> => {
  await ctx.db.query(`SELECT pg_advisory_xact_lock(hashtextextended('hiring.quota:' || $1, 0))`, [freelancerId])
}
