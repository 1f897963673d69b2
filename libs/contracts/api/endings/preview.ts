import { money, NotFoundSignal, type Money } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { groundsOf } from '../../actions/endings/grounds.js'
import { planEnding, type EndingPlan } from '../../actions/endings/plan-ending.js'
import type { Contract } from '../../data/contract.entity.js'
import { viewerOf } from '../../data/locks.js'
import { latestTerms, visibleContract } from '../../data/queries.js'
import { openContractMoves } from '../../domain/contract.rules.js'
import { countsInRecord, isSentBack, reasonsFor } from '../../domain/endings/ending.rules.js'
import { isWaiting, reviewUntil } from '../../domain/item.rules.js'
import type { EndingPreviewView } from './ending.views.js'

/** The moment the last item under review would be accepted by silence. */
const lastReview = async (ctx: Ctx, contract: Contract, plan: EndingPlan): Promise<Date | null> => {
  const waiting = plan.milestones.flatMap(({ items }) => items.filter((item) => isWaiting(item.state) || isSentBack(item.state)))
  if (waiting.length === 0) return null
  const { content } = await latestTerms(ctx, contract.id)
  const ends = waiting.map((item) => item.reviewUntil ?? reviewUntil(ctx.now, item.cadence, content))
  return ends.reduce((last, end) => (end > last ? end : last))
}

/** What each side would get if the contract were ended now; both sides may look. */
export const previewEnding = async (ctx: Ctx, { id }: { id: string }): Promise<EndingPreviewView> => {
  const contract = await visibleContract(ctx, id)
  if (!contract) throw new NotFoundSignal()
  const viewer = viewerOf(ctx.actor, contract)
  const grounds = await groundsOf(ctx, contract, viewer.party)
  const plan = await planEnding(ctx, contract, { locked: false, reportsAwaited: grounds.reportsAwaited })
  const of = (minor: bigint): Money => money(minor, contract.price.currency)
  const reasons = openContractMoves(contract.state, viewer).includes('end') ? reasonsFor(viewer.party, grounds) : []
  const { accepted, review, withheld, returned, clientFeeBack, netNow, netMost } = plan.parts
  return {
    reasons,
    counting: reasons.filter((reason) => countsInRecord(viewer.party, reason)),
    accepted: of(accepted),
    review: of(review),
    withheld: of(withheld),
    returned: of(returned),
    clientFeeBack: of(clientFeeBack),
    freelancerNet: of(netNow),
    freelancerNetMost: of(netMost),
    unfunded: of(plan.unfunded),
    acceptedItems: plan.countOf('accepted'),
    reviewItems: plan.countOf('review'),
    withheldItems: plan.countOf('withheld'),
    returnedItems: plan.countOf('returned'),
    reviewUntil: await lastReview(ctx, contract, plan),
  }
}
