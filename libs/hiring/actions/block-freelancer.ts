import { personOf } from '@rolecall/identity'
import { type NotAllowed, NotFoundSignal } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { freelancerCards, type FreelancerCard, isFreelancer } from '@rolecall/talent'
import { BlockedFreelancer } from '../data/blocked-freelancer.entity.js'
import { requireHiring } from '../data/blocks.js'

export interface BlockFreelancer {
  readonly businessId: string
  readonly freelancerId: string
  /** False lifts it. */
  readonly blocked: boolean
}

/** The business invites a person no more, or again; running work and proposals at hand stay. Repeating it changes nothing. */
export const blockFreelancer = async (ctx: Ctx, { businessId, freelancerId, blocked }: BlockFreelancer): Promise<FreelancerCard | NotAllowed> => {
  const denied = requireHiring(ctx, businessId)
  if (denied) return denied
  if (!(await isFreelancer(ctx, freelancerId))) throw new NotFoundSignal()
  const row = { businessId, freelancerId, blockedBy: personOf(ctx), blockedAt: ctx.now }
  if (blocked) await ctx.db.createQueryBuilder().insert().into(BlockedFreelancer).values(row).orIgnore().execute()
  else await ctx.db.delete(BlockedFreelancer, { businessId, freelancerId })
  return (await freelancerCards(ctx, [freelancerId])).get(freelancerId)!
}
