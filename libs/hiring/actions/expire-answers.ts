import { HOUR_MS, later } from '@rolecall/kernel'
import { tellEach } from '@rolecall/notifications'
import { type Ctx, ids } from '@rolecall/platform'
import { In } from 'typeorm'
import { Job } from '../data/job.entity.js'
import { InvitationAnswered, ProposalWithdrawn } from '../domain/events.js'
import { INVITATION_HOURS, invitationMoves } from '../domain/invitation.rules.js'
import { proposalMoves } from '../domain/proposal.rules.js'
import { tellInvited } from './invite.js'

/** How many rows a sweep takes at a time. */
export interface Batch {
  readonly limit: number
}
interface Due {
  readonly id: string
  readonly jobId: string
  readonly freelancerId: string
}

/** Invitations that nobody answered in time. */
export const expireInvitations = async (ctx: Ctx, { limit }: Batch): Promise<number> => {
  const { from, to } = invitationMoves.moves.expire
  const due: Due[] = await ctx.db.query(
    `WITH due AS (SELECT id FROM hiring.invitations WHERE state = ANY($1::text[]) AND expires_at <= $2
       ORDER BY expires_at LIMIT $3 FOR UPDATE SKIP LOCKED),
     ended AS (UPDATE hiring.invitations i SET state = $4 FROM due WHERE i.id = due.id RETURNING i.id, i.job_id,
       i.freelancer_id)
     SELECT id, job_id AS "jobId", freelancer_id AS "freelancerId" FROM ended ORDER BY id`,
    [from, ctx.now, limit, to],
  )
  for (const row of due) ctx.emit(new InvitationAnswered(row.id, row.jobId))
  return due.length
}

/** Invitations whose quiet hours are over: told now, with the whole time to answer. */
export const sendQueuedInvitations = async (ctx: Ctx, { limit }: Batch): Promise<number> => {
  const { from, to } = invitationMoves.moves.send
  const due: Due[] = await ctx.db.query(
    `WITH due AS (SELECT i.id FROM hiring.invitations i JOIN hiring.jobs j ON j.id = i.job_id
       WHERE i.state = ANY($1::text[]) AND i.queued_until <= $2 AND j.state = 'published'
       ORDER BY i.queued_until LIMIT $3 FOR UPDATE OF i SKIP LOCKED),
     told AS (UPDATE hiring.invitations i SET state = $4, sent_at = $2, expires_at = $5 FROM due WHERE i.id = due.id
       RETURNING i.id, i.job_id, i.freelancer_id)
     SELECT id, job_id AS "jobId", freelancer_id AS "freelancerId" FROM told ORDER BY id`,
    [from, ctx.now, limit, to, later(ctx.now, INVITATION_HOURS * HOUR_MS)],
  )
  await tellInvited(ctx, { invitations: due, jobs: await jobsOf(ctx, due) })
  return due.length
}

/** Proposals that the business did not answer in 14 days; the people are told. */
export const expireProposals = async (ctx: Ctx, { limit }: Batch): Promise<number> => {
  const { from, to } = proposalMoves.moves.expire
  const due: Due[] = await ctx.db.query(
    `WITH due AS (SELECT id FROM hiring.proposals WHERE state = ANY($1::text[]) AND expires_at <= $2
       ORDER BY expires_at LIMIT $3 FOR UPDATE SKIP LOCKED),
     ended AS (UPDATE hiring.proposals p SET state = $4, ended_at = $2 FROM due WHERE p.id = due.id RETURNING p.id,
       p.job_id, p.freelancer_id)
     SELECT id, job_id AS "jobId", freelancer_id AS "freelancerId" FROM ended ORDER BY id`,
    [from, ctx.now, limit, to],
  )
  const jobs = await jobsOf(ctx, due)
  const told = due.map((row) => ({
    accountId: row.freelancerId,
    kind: 'proposal_expired',
    facts: { job: jobs.get(row.jobId)!.title },
    path: `/jobs/${ids.job.serialize(row.jobId)}`,
    key: `proposal_expired:${row.id}`,
  }))
  await tellEach(ctx, told)
  for (const row of due) ctx.emit(new ProposalWithdrawn(row.id, row.jobId))
  return due.length
}

const jobsOf = async (ctx: Ctx, rows: readonly Due[]): Promise<Map<string, Job>> => {
  if (rows.length === 0) return new Map()
  const found = await ctx.db.findBy(Job, { id: In([...new Set(rows.map((row) => row.jobId))]) })
  return new Map(found.map((job) => [job.id, job]))
}
