import { isRefusal } from '@rolecall/kernel'
import { holdsOf } from '@rolecall/payments'
import type { Ctx } from '@rolecall/platform'
import { Contract } from '../data/contract.entity.js'
import { lockedWithContract } from '../data/locks.js'
import { Milestone } from '../data/milestone.entity.js'
import { contractMoves, isEnding } from '../domain/contract.rules.js'
import { heldUntil, heldWarnAt } from '../domain/held.rules.js'
import { milestoneMoves } from '../domain/milestone.rules.js'
import { watchSilence } from './endings/watch-silence.js'
import { periodPaid } from './periods/period-paid.js'
import { tellBoth } from './tell-parties.js'

/** The money is protected: work may start. The first money makes the contract active. Safe to hear twice. */
export const startMilestone = async (ctx: Ctx, { milestoneId }: { milestoneId: string }): Promise<void> => {
  const { contract, milestone, viewer } = await lockedWithContract(ctx, milestoneId)
  const started = milestoneMoves.to('start', milestone.state, viewer.party)
  // money that came while the contract was being ended goes back with the end
  if (isRefusal(started) || isEnding(contract.state)) return
  const paidAt = (await holdsOf(ctx, [milestone.id])).get(milestone.id)?.paidAt ?? ctx.now
  const until = heldUntil(paidAt)
  const clocks = { heldWarnAt: heldWarnAt(paidAt), heldUntil: until, settleAt: until }
  await ctx.db.update(Milestone, { id: milestone.id }, { state: started, startedAt: ctx.now, ...clocks })
  await periodPaid(ctx, { contract, milestone })
  await watchSilence(ctx, milestone)
  const active = contractMoves.to('start', contract.state, viewer.party)
  if (!isRefusal(active)) await ctx.db.update(Contract, { id: contract.id }, { state: active, waitsUntil: null })
  await tellBoth(ctx, contract, { kind: 'funded', key: milestone.id, facts: { milestone: milestone.title } })
}
