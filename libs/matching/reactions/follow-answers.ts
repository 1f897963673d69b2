import type { InvitationAnswered, InvitationSent, InvitationViewed, ProposalSent, ProposalWithdrawn } from '@rolecall/hiring'
import { type Ctx, processOf, reaction, type Timer } from '@rolecall/platform'
import { orderShortlist } from '../actions/order-shortlist.js'
import { queueBatches } from '../actions/queue-batches.js'
import { recordAnswers } from '../actions/record-answers.js'
import { recordInvitation } from '../actions/record-invitation.js'
import { sendWave } from '../actions/send-wave.js'
import { finishBatch, solveBatch, type SolvedBatch } from '../actions/solve-batch.js'
import type { BatchQueued } from '../domain/events.js'

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

/** Twelve hours after a wave, and whenever a wave said when to look again; waves of one role together go by a batch. */
export const sendDueWaves: Timer = {
  name: 'matching.send-due-waves',
  sweep: async (env) => {
    const alone = await env.run(queueBatches, undefined)
    if (Array.isArray(alone)) for (const jobId of alone) await env.run(follow, { jobId })
  },
}

/** One job a role: decides for all its waves, then sends each by the same door. Cut off it begins again, and nothing is sent twice. */
export const onBatchQueued = processOf<BatchQueued>({
  name: 'matching.on-batch-queued',
  on: 'BatchQueued',
  process: async (env, { batchId }) => {
    const batch: SolvedBatch | null = await env.run(solveBatch, { batchId })
    if (!batch) return
    for (const jobId of batch.jobIds) {
      await env.run(recordAnswers, { jobId })
      await env.run(sendWave, { jobId, among: batch.waves.get(jobId) })
    }
    await env.run(finishBatch, { batchId })
  },
})
