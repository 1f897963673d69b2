import { dropProposal, releaseProposal, reopenJob } from '@rolecall/hiring'
import { isRefusal } from '@rolecall/kernel'
import { closeHold, type MoneyMoveRefused } from '@rolecall/payments'
import type { Ctx } from '@rolecall/platform'
import { bookHours } from '@rolecall/talent'
import { Contract } from '../data/contract.entity.js'
import { Milestone } from '../data/milestone.entity.js'
import { isBooked, type ContractState } from '../domain/contract.rules.js'
import { ContractCancelled } from '../domain/events.js'

export interface Cancelling {
  readonly contract: Contract
  readonly state: ContractState
  readonly reason: string | null
  /** False when the client does not need the work any more: the job stays filled. */
  readonly reopens?: boolean
  /** True when the freelancer went himself: nobody offers it to him again by mistake. */
  readonly drops?: boolean
}

/** No payment page can be opened from here on; refused when money came meanwhile. */
const closeMilestones = async (ctx: Ctx, contractId: string): Promise<null | MoneyMoveRefused> => {
  await ctx.db.update(Milestone, { contractId }, { state: 'cancelled' })
  const milestones = await ctx.db.find(Milestone, { select: { id: true }, where: { contractId }, order: { id: 'ASC' } })
  for (const { id: milestoneId } of milestones) {
    const paid = await closeHold(ctx, { milestoneId })
    if (isRefusal(paid)) return paid
  }
  return null
}

/**
 * A contract ends before any money came: hours are given back, the proposal can be chosen again, and a job that was
 * filled by it goes back on the board.
 */
export const cancelContract = async (
  ctx: Ctx,
  { contract, state, reason, reopens = true, drops = false }: Cancelling,
): Promise<Contract | MoneyMoveRefused> => {
  const wasBooked = isBooked(contract.state)
  Object.assign(contract, { state, waitsUntil: null, endReason: reason, endedAt: ctx.now })
  await ctx.db.update(Contract, { id: contract.id }, { state, waitsUntil: null, endReason: reason, endedAt: ctx.now })
  if (wasBooked) {
    const paid = await closeMilestones(ctx, contract.id)
    if (paid) return paid
    await bookHours(ctx, { freelancerId: contract.freelancerId, hours: -contract.hoursPerWeek })
  }
  await (drops ? dropProposal : releaseProposal)(ctx, { proposalId: contract.proposalId })
  if (wasBooked && reopens) await reopenJob(ctx, { jobId: contract.jobId })
  ctx.emit(new ContractCancelled(contract.id))
  return contract
}
