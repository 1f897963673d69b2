import { type Catalogue, dutyOf, type RoleName, roleName } from '@rolecall/catalog'
import type { BusinessFacts } from '@rolecall/identity'
import type { Money } from '@rolecall/kernel'
import { accountIdOf, type Ctx, rightIn } from '@rolecall/platform'
import type { FreelancerCard } from '@rolecall/talent'
import { invitationMoves } from '../domain/invitation.rules.js'
import { openJobMoves } from '../domain/job.rules.js'
import { liveProposals, proposalMoves } from '../domain/proposal.rules.js'
import type { InvitationRow, JobRow, ProposalRow } from './rows.js'
import { isClientOf } from './viewer.js'

/** A job as its reader sees it. */
export interface JobRead extends Omit<JobRow, 'duties' | 'myProposal' | 'myInvitation' | 'roleSlug' | 'businessId'> {
  readonly role: RoleName
  readonly business: BusinessFacts
  readonly duties: { id: string; dutySlug: string; title: string; quantity: number; importance: number; note: string }[]
  readonly moves: string[]
  readonly myProposal: ProposalRead | null
  readonly myInvitation: InvitationRead | null
}
export interface ProposalRead extends Omit<ProposalRow, 'prices' | 'jobId' | 'freelancerId'> {
  readonly job: JobRead
  readonly freelancer: FreelancerCard
  readonly prices: { jobDutyId: string; dutySlug: string; title: string; price: Money }[]
  readonly moves: string[]
}
export interface InvitationRead extends Omit<InvitationRow, 'jobId' | 'freelancerId'> {
  readonly job: JobRead
  readonly freelancer: FreelancerCard
  readonly moves: string[]
}

/** What shaping needs beside the rows; loaded once a page. */
export interface Surroundings {
  readonly current: Catalogue
  readonly businesses: Map<string, BusinessFacts>
  readonly cards: Map<string, FreelancerCard>
}

const titleOf = (ctx: Ctx, current: Catalogue, slug: string): string => dutyOf(current, slug)?.title[ctx.lang] ?? slug

/** One offer at a time: while it is out, nobody else can be chosen. */
const openProposalMoves = (row: ProposalRow, party: Parameters<typeof proposalMoves.open>[1]): string[] =>
  proposalMoves.open(row.state, party).filter((move) => move !== 'choose' || !row.jobHasOffer)

export const shapeProposal = (
  ctx: Ctx,
  row: ProposalRow,
  parts: { job: JobRead; around: Surroundings },
): ProposalRead => {
  const isMine = row.freelancerId === accountIdOf(ctx.actor)
  const party = isMine ? 'freelancer' : isClientOf(ctx, parts.job.business.id) ? 'client' : null
  return {
    ...row,
    job: parts.job,
    freelancer: parts.around.cards.get(row.freelancerId)!,
    prices: row.prices.map((price) => ({ ...price, title: titleOf(ctx, parts.around.current, price.dutySlug) })),
    moves: openProposalMoves(row, party),
  }
}

export const shapeInvitation = (
  ctx: Ctx,
  row: InvitationRow,
  parts: { job: JobRead; around: Surroundings },
): InvitationRead => ({
  ...row,
  job: parts.job,
  freelancer: parts.around.cards.get(row.freelancerId)!,
  moves: invitationMoves.open(row.state, row.freelancerId === accountIdOf(ctx.actor) ? 'freelancer' : null),
})

const movesOf = (ctx: Ctx, { state, businessId, myProposal }: JobRow): string[] => {
  const hasLive = myProposal !== null && (liveProposals as readonly string[]).includes(myProposal.state)
  const isOutsider = accountIdOf(ctx.actor) !== null && rightIn(ctx.actor, businessId) === null
  return openJobMoves(state, { isClient: isClientOf(ctx, businessId), mayPropose: isOutsider && !hasLive })
}

/** Field by field: a spread of so many is slow, and a board shapes a hundred. */
const bareJob = (ctx: Ctx, row: JobRow, around: Surroundings): JobRead => ({
  id: row.id,
  title: row.title,
  description: row.description,
  state: row.state,
  catalogueVersion: row.catalogueVersion,
  role: roleName(around.current, { slug: row.roleSlug, lang: ctx.lang }),
  business: around.businesses.get(row.businessId)!,
  duties: row.duties.map(({ id, dutySlug, quantity, importance, note }) => {
    return { id, dutySlug, title: titleOf(ctx, around.current, dutySlug), quantity, importance, note }
  }),
  level: row.level,
  niche: row.niche,
  hoursPerWeek: row.hoursPerWeek,
  budget: row.budget,
  startsOn: row.startsOn,
  endsOn: row.endsOn,
  platforms: row.platforms,
  languages: row.languages,
  timeZone: row.timeZone,
  minOverlapHours: row.minOverlapHours,
  acceptsGrowth: row.acceptsGrowth,
  createdAt: row.createdAt,
  publishedAt: row.publishedAt,
  expiresAt: row.expiresAt,
  proposalCount: row.proposalCount,
  moves: movesOf(ctx, row),
  myProposal: null,
  myInvitation: null,
})

/** The job of a proposal inside it carries no proposal of its own: the tree ends there. */
export const shapeJob = (ctx: Ctx, row: JobRow, around: Surroundings): JobRead => {
  const bare = bareJob(ctx, row, around)
  const { myProposal, myInvitation } = row
  if (!myProposal && !myInvitation) return bare
  return {
    ...bare,
    myProposal: myProposal && shapeProposal(ctx, myProposal, { job: bare, around }),
    myInvitation: myInvitation && shapeInvitation(ctx, myInvitation, { job: bare, around }),
  }
}
