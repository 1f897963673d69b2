import { businessesByIds } from '@rolecall/identity'
import { NotFoundSignal } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { ownFreelancer } from '../data/locks.js'
import { MutedBusiness } from '../data/preferences.entity.js'
import { myMatchPreferences, type PreferencesRead } from '../data/preferences-reads.js'
import { FreelancerChanged } from '../domain/events.js'

export interface MuteBusiness {
  readonly businessId: string
  /** False hears of it again. */
  readonly muted: boolean
}

/** No more invitations and jobs of a business, or again; repeating it changes nothing. */
export const muteBusiness = async (ctx: Ctx, { businessId, muted }: MuteBusiness): Promise<PreferencesRead> => {
  const row = await ownFreelancer(ctx)
  if (!row || !(await businessesByIds(ctx, [businessId])).has(businessId)) throw new NotFoundSignal()
  const freelancerId = row.accountId
  if (muted) await ctx.db.createQueryBuilder().insert().into(MutedBusiness).values({ freelancerId, businessId, mutedAt: ctx.now }).orIgnore().execute()
  else await ctx.db.delete(MutedBusiness, { freelancerId, businessId })
  ctx.emit(new FreelancerChanged(freelancerId))
  return myMatchPreferences(ctx)
}
