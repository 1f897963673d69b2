import { NotFoundSignal } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { ownFreelancer } from '../data/locks.js'
import { MutedBusiness } from '../data/preferences.entity.js'
import { myMatchPreferences, type PreferencesRead } from '../data/preferences-reads.js'
import { FreelancerChanged } from '../domain/events.js'

export interface MuteBusiness {
  readonly businessId: string
}

/** No more invitations and jobs of a business; repeating it changes nothing. The door for those who know the business is real. */
export const muteBusiness = async (ctx: Ctx, { businessId }: MuteBusiness): Promise<PreferencesRead> => {
  const row = await ownFreelancer(ctx)
  if (!row) throw new NotFoundSignal()
  const freelancerId = row.accountId
  await ctx.db.createQueryBuilder().insert().into(MutedBusiness).values({ freelancerId, businessId, mutedAt: ctx.now }).orIgnore().execute()
  ctx.emit(new FreelancerChanged(freelancerId))
  return myMatchPreferences(ctx)
}

/** Hears of a business again; one that is not muted is passed over in silence. */
export const unmuteBusiness = async (ctx: Ctx, { businessId }: MuteBusiness): Promise<PreferencesRead> => {
  const row = await ownFreelancer(ctx)
  if (!row) throw new NotFoundSignal()
  const gone = await ctx.db.delete(MutedBusiness, { freelancerId: row.accountId, businessId })
  if (gone.affected) ctx.emit(new FreelancerChanged(row.accountId))
  return myMatchPreferences(ctx)
}
