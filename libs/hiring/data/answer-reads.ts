import { NotFoundSignal } from '@rolecall/kernel'
import {
  accountIdOf,
  businessIdsOf,
  type Connection,
  type Ctx,
  type Page,
  pageOf,
  toConnection,
} from '@rolecall/platform'
import { surroundings } from './job-reads.js'
import { type InvitationRow, invitationRows, jobRows, type ProposalRow, proposalRows } from './rows.js'
import {
  type InvitationRead,
  type JobRead,
  type ProposalRead,
  shapeInvitation,
  shapeJob,
  shapeProposal,
  type Surroundings,
} from './shapes.js'

interface PageOfAnswers {
  readonly first: number
  readonly after?: string | null
}

/** Jobs of a page of answers with all that shaping needs: four statements at any length. */
const jobsAround = async (
  ctx: Ctx,
  rows: readonly { jobId: string; freelancerId: string }[],
): Promise<{ jobs: Map<string, JobRead>; around: Surroundings }> => {
  const found = await jobRows(ctx, {
    where: 'j.id = ANY($2::uuid[])',
    params: [[...new Set(rows.map((row) => row.jobId))]],
  })
  const around = await surroundings(
    ctx,
    found,
    rows.map((row) => row.freelancerId),
  )
  const bare = found.map((row) => shapeJob(ctx, { ...row, myProposal: null, myInvitation: null }, around))
  return { jobs: new Map(bare.map((job) => [job.id, job])), around }
}
const shapeProposals = async (ctx: Ctx, rows: readonly ProposalRow[]): Promise<ProposalRead[]> => {
  const { jobs, around } = await jobsAround(ctx, rows)
  return rows.map((row) => shapeProposal(ctx, row, { job: jobs.get(row.jobId)!, around }))
}
const shapeInvitations = async (ctx: Ctx, rows: readonly InvitationRow[]): Promise<InvitationRead[]> => {
  const { jobs, around } = await jobsAround(ctx, rows)
  return rows.map((row) => shapeInvitation(ctx, row, { job: jobs.get(row.jobId)!, around }))
}

/** Proposals by id, for other contexts' lists; the caller has decided who may see them. */
export const proposalReads = async (ctx: Ctx, ids: readonly string[]): Promise<Map<string, ProposalRead>> => {
  if (ids.length === 0) return new Map()
  const rows = await proposalRows(ctx, { where: 'p.id = ANY($2::uuid[])', params: [[...new Set(ids)]] })
  return new Map((await shapeProposals(ctx, rows)).map((read) => [read.id, read]))
}

/** Only its freelancer and the members of the business see an answer. */
const partiesOnly = (answer: 'p' | 'i'): string =>
  `${answer}.id = $2::uuid AND (${answer}.freelancer_id = $1::uuid
    OR EXISTS (SELECT 1 FROM hiring.jobs j WHERE j.id = ${answer}.job_id AND j.business_id = ANY($3::uuid[])))`

export const proposal = async (ctx: Ctx, { id }: { id: string }): Promise<ProposalRead> => {
  const rows = await proposalRows(ctx, { where: partiesOnly('p'), params: [id, businessIdsOf(ctx.actor)] })
  if (rows.length === 0) throw new NotFoundSignal()
  return (await shapeProposals(ctx, rows))[0]!
}

/** A queued invitation is not known to the person yet. */
export const invitation = async (ctx: Ctx, { id }: { id: string }): Promise<InvitationRead> => {
  const where = `${partiesOnly('i')} AND NOT (i.state = 'queued' AND i.freelancer_id = $1::uuid)`
  const rows = await invitationRows(ctx, { where, params: [id, businessIdsOf(ctx.actor)] })
  if (rows.length === 0) throw new NotFoundSignal()
  return (await shapeInvitations(ctx, rows))[0]!
}

const older = (answer: 'p' | 'i', page: Page): { sql: string; params: unknown[] } =>
  page.after
    ? {
        sql: ` AND (${answer}.sent_at, ${answer}.id) < ($2::timestamptz, $3::uuid)`,
        params: [page.after[0], page.after[1]],
      }
    : { sql: '', params: [] }

/** The asker's own proposals, the newest first. */
export const myProposals = async (ctx: Ctx, args: PageOfAnswers): Promise<Connection<ProposalRead>> => {
  const page = pageOf(ctx.config, { ...args, list: 'myProposals' })
  const { sql, params } = older('p', page)
  const rows = accountIdOf(ctx.actor)
    ? await proposalRows(ctx, {
        where: `p.freelancer_id = $1::uuid${sql}`,
        params,
        order: 'p.sent_at DESC, p.id DESC',
        limit: page.take,
      })
    : []
  const items = await shapeProposals(ctx, rows)
  return toConnection(ctx.config, page, { items, sortValues: (item) => [item.sentAt.toISOString(), item.id] })
}

/** Invitations the asker was told of, the newest first. */
export const myInvitations = async (ctx: Ctx, args: PageOfAnswers): Promise<Connection<InvitationRead>> => {
  const page = pageOf(ctx.config, { ...args, list: 'myInvitations' })
  const { sql, params } = older('i', page)
  const where = `i.freelancer_id = $1::uuid AND i.sent_at IS NOT NULL${sql}`
  const rows = accountIdOf(ctx.actor)
    ? await invitationRows(ctx, { where, params, order: 'i.sent_at DESC, i.id DESC', limit: page.take })
    : []
  const items = await shapeInvitations(ctx, rows)
  return toConnection(ctx.config, page, { items, sortValues: (item) => [item.sentAt!.toISOString(), item.id] })
}
