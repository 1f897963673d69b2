import type { InvitationAnswered, InvitationSent, InvitationViewed, ProposalSent, ProposalWithdrawn } from '@rolecall/hiring'
import { type Ctx, reaction, type Timer } from '@rolecall/platform'
import { orderShortlist } from '../actions/order-shortlist.js'
import { recordAnswers } from '../actions/record-answers.js'
import { recordInvitation } from '../actions/record-invitation.js'
import { sendWave } from '../actions/send-wave.js'
import { jobsWithDueWave } from '../data/run-queries.js'

const follow = async (ctx: Ctx, { jobId }: { jobId: string }): Promise<void> => {
  await recordAnswers(ctx, { jobId })
  await sendWave(ctx, { jobId })
}
export const onInvitationSent = reaction<InvitationSent>({
  name: 'matching.on-invitation-sent',
  on: 'InvitationSent',
  handle: recordInvitation,
})
export const onInvitationAnswered = reaction<InvitationAnswered>({
  name: 'matching.on-invitation-answered',
  on: 'InvitationAnswered',
  handle: follow,
})

export const onInvitationViewed = reaction<InvitationViewed>({
  name: 'matching.on-invitation-viewed',
  on: 'InvitationViewed',
  handle: recordAnswers,
})

export const onProposalSent = reaction<ProposalSent>({ name: 'matching.on-proposal-sent', on: 'ProposalSent', handle: follow })
export const onProposalWithdrawn = reaction<ProposalWithdrawn>({
  name: 'matching.on-proposal-withdrawn',
  on: 'ProposalWithdrawn',
  handle: follow,
})

const reorder = (ctx: Ctx, { jobId }: { jobId: string }) => orderShortlist(ctx, { jobId })
export const orderOnProposalSent = reaction<ProposalSent>({ name: 'matching.order-on-proposal-sent', on: 'ProposalSent', handle: reorder })
export const orderOnProposalWithdrawn = reaction<ProposalWithdrawn>({
  name: 'matching.order-on-proposal-withdrawn',
  on: 'ProposalWithdrawn',
  handle: reorder,
})

const JOBS_A_TICK = 50
/** Twelve hours after a wave, and whenever a wave said when to look again. */
export const sendDueWaves: Timer = {
  name: 'matching.send-due-waves',
  sweep: async (env) => {
    const due = await env.run(jobsWithDueWave, JOBS_A_TICK)
    if (Array.isArray(due)) for (const jobId of due) await env.run(follow, { jobId })
  },
}
