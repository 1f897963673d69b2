import { NotFoundSignal } from '@rolecall/kernel'
import { accountIdOf, type Ctx } from '@rolecall/platform'
import { Freelancer } from './freelancer.entity.js'

/** Weaker than a lock of the key: who holds a job and writes a row about the person need not wait for us, who wait for the job. */
const changing = { mode: 'for_no_key_update' } as const

/** The profile row, locked: changes of one person's profile, hours and skill come one after the other. */
export const lockedFreelancer = async (ctx: Ctx, freelancerId: string): Promise<Freelancer> => {
  const row = await ctx.db.findOne(Freelancer, {
    where: { accountId: freelancerId },
    lock: changing,
  })
  if (!row) throw new NotFoundSignal()
  return row
}

/** The asker's own profile, locked; null when the person has none yet. */
export const ownFreelancer = async (ctx: Ctx): Promise<Freelancer | null> => {
  const accountId = accountIdOf(ctx.actor)
  if (accountId === null) throw new NotFoundSignal()
  return ctx.db.findOne(Freelancer, { where: { accountId }, lock: changing })
}
