import { releaseProposal } from '@rolecall/hiring'
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
}

/** An offer ends before any money came: hours are given back, the proposal can be chosen again. */
export const cancelContract = async (ctx: Ctx, { contract, state, reason }: Cancelling): Promise<Contract> => {
  const wasBooked = isBooked(contract.state)
  Object.assign(contract, { state, waitsUntil: null, endReason: reason, endedAt: ctx.now })
  await ctx.db.update(Contract, { id: contract.id }, { state, waitsUntil: null, endReason: reason, endedAt: ctx.now })
  if (wasBooked) {
    await ctx.db.update(Milestone, { contractId: contract.id }, { state: 'cancelled' })
    await bookHours(ctx, { freelancerId: contract.freelancerId, hours: -contract.hoursPerWeek })
  }
  await releaseProposal(ctx, { proposalId: contract.proposalId })
  ctx.emit(new ContractCancelled(contract.id))
  return contract
}
