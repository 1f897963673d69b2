import { isRefusal } from '@rolecall/kernel'
import { holdsOf } from '@rolecall/payments'
import type { Ctx } from '@rolecall/platform'
import { bookHours } from '@rolecall/talent'
import { Contract } from '../data/contract.entity.js'
import { lockedWithContract } from '../data/locks.js'
import { Milestone } from '../data/milestone.entity.js'
import { contractMoves } from '../domain/contract.rules.js'
import { ContractEnded } from '../domain/events.js'
import { isClosed } from '../domain/milestone.rules.js'
import { tellBoth, tellFreelancer } from './tell-parties.js'

const allPaid = async (ctx: Ctx, milestones: readonly Milestone[]): Promise<boolean> => {
  if (!milestones.every((milestone) => isClosed(milestone.state))) return false
  const paid = milestones.filter((milestone) => milestone.approvedAt !== null)
  const holds = await holdsOf(
    ctx,
    paid.map((milestone) => milestone.id),
  )
  return [...holds.values()].every((hold) => hold.state === 'released')
}

/** A transfer arrived. When the last milestone is approved and paid, the contract ends and the hours are free again. */
export const settleContract = async (ctx: Ctx, { milestoneId }: { milestoneId: string }): Promise<void> => {
  const { contract, milestone, viewer } = await lockedWithContract(ctx, milestoneId)
  await tellFreelancer(ctx, contract, { kind: 'released', key: milestone.id, facts: { milestone: milestone.title } })
  if (!(await allPaid(ctx, await ctx.db.findBy(Milestone, { contractId: contract.id })))) return
  const ending = contractMoves.to('wrapUp', contract.state, viewer.party)
  if (isRefusal(ending)) return
  // nothing is left open to wrap up: access rows and closing reports are not built yet
  const ended = contractMoves.to('end', ending, viewer.party)
  if (isRefusal(ended)) throw new Error(`a contract in ${ending} cannot end`)
  await ctx.db.update(Contract, { id: contract.id }, { state: ended, waitsUntil: null, endedAt: ctx.now })
  await bookHours(ctx, { freelancerId: contract.freelancerId, hours: -contract.hoursPerWeek })
  ctx.emit(new ContractEnded(contract.id))
  await tellBoth(ctx, contract, { kind: 'ended', key: contract.id })
}
