import { rightsTo, requireRight } from '@rolecall/identity'
import { type NotAllowed, NotFoundSignal } from '@rolecall/kernel'
import { type Ctx, rightIn } from '@rolecall/platform'
import { freelancerCards, type FreelancerCard, mutedBusinessIds } from '@rolecall/talent'
import { BlockedFreelancer } from './blocked-freelancer.entity.js'

/** People a business does not want to work with. */
export const blockedBy = async (ctx: Ctx, businessId: string): Promise<string[]> =>
  (await ctx.db.find(BlockedFreelancer, { where: { businessId }, order: { freelancerId: 'ASC' } })).map((row) => row.freelancerId)

/** Businesses that do not want to work with a person. */
export const businessesThatBlock = async (ctx: Ctx, freelancerId: string): Promise<Set<string>> =>
  new Set((await ctx.db.findBy(BlockedFreelancer, { freelancerId })).map((row) => row.businessId))

/** One of the two wants nothing of the other. */
export const areApart = async (ctx: Ctx, { businessId, freelancerId }: { businessId: string; freelancerId: string }): Promise<boolean> =>
  (await businessesThatBlock(ctx, freelancerId)).has(businessId) || (await mutedBusinessIds(ctx, freelancerId)).has(businessId)

/** Whom a business has blocked, the last one first; for its members. */
export const blockedFreelancers = async (ctx: Ctx, { businessId }: { businessId: string }): Promise<FreelancerCard[]> => {
  if (!rightIn(ctx.actor, businessId)) throw new NotFoundSignal()
  const rows = await ctx.db.find(BlockedFreelancer, { where: { businessId }, order: { blockedAt: 'DESC', freelancerId: 'ASC' } })
  const cards = await freelancerCards(ctx, rows.map((row) => row.freelancerId))
  return rows.flatMap((row) => cards.get(row.freelancerId) ?? [])
}

/** Refused to those who may not hire; strangers find nothing. */
export const requireHiring = (ctx: Ctx, businessId: string): null | NotAllowed => {
  if (!rightIn(ctx.actor, businessId)) throw new NotFoundSignal()
  return requireRight(ctx, businessId, rightsTo.hire)
}
