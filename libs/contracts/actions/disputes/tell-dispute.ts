import { tellStaff } from '@rolecall/notifications'
import type { Ctx } from '@rolecall/platform'
import type { Dispute } from '../../data/disputes/dispute.entity.js'
import type { MilestoneAtHand } from '../../data/locks.js'
import { tellClient, tellFreelancer } from '../tell-parties.js'
import { disputePath, moderatorPath } from './record-dispute.js'

/** What both sides hear of; the one who acted too, as a receipt. */
export type DisputeNews = 'opened' | 'answered' | 'written' | 'offered' | 'settled' | 'withdrawn' | 'to_moderator' | 'to_second' | 'asked' | 'ruled' | 'defaulted' | 'closed'
type Hand = Pick<MilestoneAtHand, 'contract' | 'milestone'> & { readonly dispute: Dispute }

/** Tells both sides, each in his language, with the page of the dispute. */
export const tellSides = async (ctx: Ctx, { contract, milestone, dispute }: Hand, news: DisputeNews): Promise<void> => {
  const notice = {
    kind: `dispute_${news}`,
    key: `${dispute.id}.${ctx.now.getTime()}`,
    facts: { milestone: milestone.title },
    path: disputePath(dispute.id),
  }
  await tellFreelancer(ctx, contract, notice)
  await tellClient(ctx, contract, { ...notice, act: 'pay' })
}

/** A ruling is awaited: moderators hear of it. */
export const tellModerators = (ctx: Ctx, { contract, milestone, dispute }: Hand): Promise<void> =>
  tellStaff(ctx, 'moderator', {
    kind: 'moderator_dispute',
    key: `moderator_dispute.${dispute.id}.${dispute.state}`,
    facts: { title: contract.title, milestone: milestone.title },
    path: moderatorPath(dispute.id),
  })
