import { NotFoundSignal } from '@rolecall/kernel'
import type { Ctx } from '@rolecall/platform'
import { Freelancer } from '../data/freelancer.entity.js'
import { ownFreelancer } from '../data/locks.js'
import { type FreelancerRead, myProfile } from '../data/profile-reads.js'
import { FreelancerChanged } from '../domain/events.js'
import { confirmedNow } from '../domain/preferences.rules.js'

/** The hours are still what they were: one tap. */
export const confirmCapacity = async (ctx: Ctx): Promise<FreelancerRead> => {
  const row = await ownFreelancer(ctx)
  if (!row) throw new NotFoundSignal()
  await ctx.db.update(Freelancer, { accountId: row.accountId }, confirmedNow(ctx.now))
  ctx.emit(new FreelancerChanged(row.accountId))
  return myProfile(ctx)
}
