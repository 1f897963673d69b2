import { isRefusal, MoveRefused, NotAllowed, toPublicId } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { lockedMilestone } from '../data/locks.js'
import { takesMoney } from '../domain/contract.rules.js'
import { milestoneMoves } from '../domain/milestone.rules.js'
import { mayAct } from '../domain/rights.rules.js'
import { contractPath } from './tell-parties.js'

/** What the payment page needs to know; whether the money may be asked for is decided here. */
export interface FundingOrder {
  readonly milestoneId: string
  /** Id of the milestone as addresses show it. */
  readonly publicId: string
  readonly title: string
  readonly path: string
}

/** The business may pay for this milestone now. Payments then makes the payment page, once, however often it is asked. */
export const authorizeFunding = async (ctx: Ctx, { milestoneId }: { milestoneId: string }) => {
  const { contract, milestone, viewer } = await lockedMilestone(ctx, milestoneId)
  if (!mayAct(viewer, 'pay')) return new NotAllowed()
  const state = milestoneMoves.to('fund', milestone.state, viewer.party)
  if (isRefusal(state)) return state
  if (!takesMoney(contract.state)) return new MoveRefused('fund', contract.state)
  const order: FundingOrder = {
    milestoneId,
    publicId: toPublicId('milestone', milestoneId),
    title: `${contract.title}: ${milestone.title}`,
    path: contractPath(contract.id),
  }
  return order
}
