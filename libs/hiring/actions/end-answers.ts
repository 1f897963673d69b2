import { businessesByIds } from '@rolecall/identity'
import { tellMany } from '@rolecall/notifications'
import { type Ctx, ids } from '@rolecall/platform'
import type { Job } from '../data/job.entity.js'
import { invitationMoves } from '../domain/invitation.rules.js'
import { proposalMoves } from '../domain/proposal.rules.js'

interface Ended {
  readonly freelancerId: string
}

const closeProposals = (ctx: Ctx, jobId: string): Promise<Ended[]> => {
  const { from, to } = proposalMoves.moves.close
  return ctx.db.query(
    `WITH ended AS (UPDATE hiring.proposals SET state = $3, ended_at = $4
       WHERE job_id = $1 AND state = ANY($2::text[]) RETURNING freelancer_id)
     SELECT freelancer_id AS "freelancerId" FROM ended`,
    [jobId, from, to, ctx.now],
  )
}

/** People who were not told of an invitation yet are not told of its end. */
const withdrawInvitations = (ctx: Ctx, jobId: string): Promise<Ended[]> => {
  const { from, to } = invitationMoves.moves.withdraw
  return ctx.db.query(
    `WITH ended AS (UPDATE hiring.invitations SET state = $3
       WHERE job_id = $1 AND state = ANY($2::text[]) RETURNING freelancer_id, sent_at)
     SELECT freelancer_id AS "freelancerId" FROM ended WHERE sent_at IS NOT NULL`,
    [jobId, from, to],
  )
}

/** Ends all open answers to a job that takes none any more, and tells the people kindly. A chosen proposal stays. */
export const endAnswers = async (ctx: Ctx, job: Pick<Job, 'id' | 'businessId' | 'title'>): Promise<void> => {
  const proposers = (await closeProposals(ctx, job.id)).map((row) => row.freelancerId)
  const invited = (await withdrawInvitations(ctx, job.id))
    .map((row) => row.freelancerId)
    .filter((id) => !proposers.includes(id))
  const business = (await businessesByIds(ctx, [job.businessId])).get(job.businessId)!
  const about = { facts: { job: job.title, business: business.name }, path: `/jobs/${ids.job.serialize(job.id)}` }
  if (proposers.length > 0)
    await tellMany(ctx, proposers, { kind: 'proposal_closed', ...about, key: `proposal_closed:${job.id}` })
  if (invited.length > 0)
    await tellMany(ctx, invited, { kind: 'invitation_withdrawn', ...about, key: `invitation_withdrawn:${job.id}` })
}
