import { catalogueVersion, dutyOf } from '@rolecall/catalog'
import { accountIdsWithRight, personOf, rightsTo } from '@rolecall/identity'
import { DAY_MS, type InvalidInput, isRefusal, later, newId, type NotAllowed } from '@rolecall/kernel'
import { tellMany } from '@rolecall/notifications'
import { type Ctx, ids, rightIn } from '@rolecall/platform'
import { FreelancerProfileNeeded, freelancerCards } from '@rolecall/talent'
import { In } from 'typeorm'
import { Invitation, Proposal, ProposalPrice } from '../data/answer.entity.js'
import { proposal as proposalRead } from '../data/answer-reads.js'
import { businessesThatBlock } from '../data/blocks.js'
import { type Job, JobDuty } from '../data/job.entity.js'
import { lockQuota, quotaOf } from '../data/quota.js'
import type { ProposalRead } from '../data/shapes.js'
import { lockedJob, visibleJob } from '../data/viewer.js'
import { InvitationAnswered, ProposalSent } from '../domain/events.js'
import { invitationMoves } from '../domain/invitation.rules.js'
import { allowsAct } from '../domain/job.rules.js'
import {
  type Checklist,
  checkLetter,
  checkPrices,
  type DutyPrice,
  liveProposals,
  PROPOSAL_DAYS,
  totalOf,
} from '../domain/proposal.rules.js'
import { AlreadyProposed, FirstChoiceUsed, JobNotOpen, OwnJob, ProposalQuotaUsed } from '../domain/refusals.js'

export interface SendProposal {
  readonly jobId: string
  readonly coverLetter: string
  readonly plan: string
  readonly prices: readonly DutyPrice[]
  /** "This is my first choice": once a week, shown to the business. */
  readonly firstChoice?: boolean
}
type SendRefusal = InvalidInput | NotAllowed | FreelancerProfileNeeded | OwnJob | JobNotOpen | AlreadyProposed | ProposalQuotaUsed | FirstChoiceUsed

const checkSender = async (ctx: Ctx, job: Job): Promise<SendRefusal | null> => {
  const freelancerId = personOf(ctx)
  if (rightIn(ctx.actor, job.businessId) !== null) return new OwnJob()
  if (!(await freelancerCards(ctx, [freelancerId])).has(freelancerId)) return new FreelancerProfileNeeded()
  // whom the business has blocked is told no more than that the job takes nothing from him
  const isBlocked = (await businessesThatBlock(ctx, freelancerId)).has(job.businessId)
  if (isBlocked || !allowsAct('propose', job.state)) return new JobNotOpen(job.state)
  return alreadyProposed(ctx, { jobId: job.id, freelancerId })
}
const alreadyProposed = async (
  ctx: Ctx,
  pair: { jobId: string; freelancerId: string },
): Promise<AlreadyProposed | null> => {
  const live = await ctx.db.findOneBy(Proposal, { ...pair, state: In([...liveProposals]) })
  return live && new AlreadyProposed(live.id)
}

/** An answer to an invitation is always welcome; of his own accord a person sends so many a week. */
const checkQuota = async (ctx: Ctx, pair: { jobId: string; freelancerId: string }, firstChoice: boolean): Promise<ProposalQuotaUsed | FirstChoiceUsed | null> => {
  await lockQuota(ctx, pair.freelancerId)
  const quota = await quotaOf(ctx, pair.freelancerId)
  if (firstChoice && quota.firstChoiceAt) return new FirstChoiceUsed(quota.firstChoiceAt)
  if (!quota.nextAt || (await ctx.db.existsBy(Invitation, pair))) return null
  return new ProposalQuotaUsed(quota.limit, quota.nextAt)
}

const checklistOf = async (ctx: Ctx, job: Job, duties: readonly JobDuty[]): Promise<Checklist> => {
  const written = await catalogueVersion(ctx, job.catalogueVersion)
  const isPriced = (duty: JobDuty): boolean => dutyOf(written, duty.dutySlug)?.priced ?? true
  return {
    priced: new Set(duties.filter(isPriced).map((duty) => duty.id)),
    unpriced: new Set(duties.filter((duty) => !isPriced(duty)).map((duty) => duty.id)),
    budget: job.budget,
  }
}

interface NewProposal {
  readonly job: Job
  readonly duties: readonly JobDuty[]
  readonly input: SendProposal
}
/** Null when a parallel request of the same person was first. */
const store = async (ctx: Ctx, { job, duties, input }: NewProposal): Promise<string | null> => {
  const id = newId(ctx.now.getTime())
  const total = totalOf(input.prices, job.budget)
  const stored: unknown[] = await ctx.db.query(
    `INSERT INTO hiring.proposals
       (id, job_id, freelancer_id, state, cover_letter, plan, total_minor, total_currency, sent_at, expires_at, first_choice)
     VALUES ($1, $2, $3, 'sent', $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING RETURNING id`,
    [
      id,
      job.id,
      personOf(ctx),
      input.coverLetter.trim(),
      input.plan.trim(),
      total.minor.toString(),
      total.currency,
      ctx.now,
      later(ctx.now, PROPOSAL_DAYS * DAY_MS),
      input.firstChoice ?? false,
    ],
  )
  if (stored.length === 0) return null
  const slugs = new Map(duties.map((duty) => [duty.id, duty.dutySlug]))
  await ctx.db.insert(
    ProposalPrice,
    input.prices.map(({ jobDutyId, price: { minor, currency } }) => ({
      proposalId: id,
      jobDutyId,
      dutySlug: slugs.get(jobDutyId)!,
      price: { minor, currency },
    })),
  )
  return id
}

/** A sent proposal is the yes to the invitation (DECISIONS 29). */
const acceptInvitation = async (ctx: Ctx, pair: { jobId: string; freelancerId: string }): Promise<void> => {
  const invitation = await ctx.db.findOne(Invitation, { where: pair, lock: { mode: 'pessimistic_write' } })
  if (!invitation) return
  const state = invitationMoves.to('accept', invitation.state, 'freelancer')
  // run out or withdrawn before: the proposal stands by itself
  if (isRefusal(state)) return
  await ctx.db.update(Invitation, { id: invitation.id }, { state, respondedAt: ctx.now })
  ctx.emit(new InvitationAnswered(invitation.id, pair.jobId))
}

const tellBusiness = async (ctx: Ctx, job: Job, proposalId: string): Promise<void> => {
  const sender = (await freelancerCards(ctx, [personOf(ctx)])).get(personOf(ctx))!
  const members = await accountIdsWithRight(ctx, job.businessId, rightsTo.hire)
  await tellMany(ctx, members, {
    kind: 'proposal_received',
    facts: { job: job.title, freelancer: sender.name },
    path: `/jobs/${ids.job.serialize(job.id)}/shortlist`,
    key: `proposal_received:${proposalId}`,
  })
}

/** A freelancer offers to do a published job, with a price for each duty. */
export const sendProposal = async (ctx: Ctx, input: SendProposal): Promise<ProposalRead | SendRefusal> => {
  await visibleJob(ctx, input.jobId)
  const job = await lockedJob(ctx, input.jobId, 'share')
  const refused = await checkSender(ctx, job)
  if (refused) return refused
  const duties = await ctx.db.findBy(JobDuty, { jobId: job.id })
  const fault = checkLetter(input) ?? checkPrices(input.prices, await checklistOf(ctx, job, duties))
  if (fault) return fault
  const pair = { jobId: job.id, freelancerId: personOf(ctx) }
  const used = await checkQuota(ctx, pair, input.firstChoice ?? false)
  if (used) return used
  const id = await store(ctx, { job, duties, input })
  if (id === null) return (await alreadyProposed(ctx, pair))!
  await acceptInvitation(ctx, pair)
  await tellBusiness(ctx, job, id)
  ctx.emit(new ProposalSent(id, job.id))
  return proposalRead(ctx, { id })
}
